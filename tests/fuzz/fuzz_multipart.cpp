// A form in two cuts: one piece, and pieces as long as its first byte says. Both must be read alike.
#include "http/multipart.hpp"

#include <cstdlib>
#include <unistd.h>

namespace {

/// What was read, as text; "refused" with the code otherwise.
std::string outcome(std::string_view body, std::size_t piece)
{
    static const auto spool = [] {
        auto folder = std::filesystem::temp_directory_path() / ("fuzz-multipart-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder);
        return folder;
    }();
    http::Multipart form{"B", spool, 4096};
    http::Request request;
    for (std::size_t at = 0; at < body.size(); at += piece)
        if (const auto added = form.add(body.substr(at, piece)); !added)
            return "refused " + std::string{added.refusal().first().code.id};
    if (const auto whole = form.finish(request); !whole) return "refused " + std::string{whole.refusal().first().code.id};
    std::string text;
    for (const auto& [name, value] : request.fields) text += name + "=" + value + "\n";
    for (const auto& upload : request.uploads) {
        if (upload.file_name.find_first_of("/\\") != std::string::npos) std::abort();
        text += upload.field + ":" + upload.file_name + ":" + upload.sha256 + "\n";
    }
    return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string_view body{reinterpret_cast<const char*>(data) + 1, size - 1};
    http::file_name(body.substr(0, 300));
    http::multipart_boundary(body.substr(0, 300));
    const auto whole = outcome(body, body.size() + 1);
    const auto pieces = outcome(body, 1 + data[0] % 40);
    if (whole != pieces) std::abort();
    return 0;
}
