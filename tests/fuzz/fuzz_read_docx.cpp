#include "documents/read_docx.hpp"

#include <cstddef>
#include <cstdint>

/// Any bytes as a Word document: read or refused.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(documents::read_docx({reinterpret_cast<const char*>(data), size}));
    return 0;
}
