#include "catalog/markings.hpp"
#include "documents/plain_picture.hpp"
#include "service/markings.hpp"

#include <cstddef>
#include <cstdint>

/// Any bytes as a file somebody brings: its type, its lines, the markings in them, and as a picture. A PDF is read by a process of
/// its own, which is not ours to fuzz.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const catalog::Markings known{{{"a", "注意", "", true, {}, ""}, {"b", "部内限り", "", false, {}, ""}}, {"【】", "[]"}};
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto type = documents::file_type(bytes);
    if (!type || type.value() == documents::FileType::pdf) return 0;
    if (const auto text = documents::text_lines(bytes, type.value(), {})) service::markings_in(text.value().lines, known);
    static_cast<void>(documents::plain_picture(bytes, type.value()));
    return 0;
}
