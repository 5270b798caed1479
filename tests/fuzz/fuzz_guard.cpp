// Heads of requests as lines: "METHOD target", then "name: value". What passes must keep the promises the slices rely on.
#include "base/text.hpp"
#include "http/guard.hpp"

#include <cstdlib>

namespace {

void promise(bool kept)
{
    if (!kept) std::abort();
}

void check(const http::Request& request)
{
    promise(request.path.starts_with('/') && base::valid_utf8(request.path));
    promise(request.path.find('\0') == std::string::npos && request.path.find('\\') == std::string::npos);
    promise(request.path.find("//") == std::string::npos && (request.path + "/").find("/../") == std::string::npos);
    for (const auto& [key, value] : request.query) promise(!key.empty() && base::valid_utf8(key) && base::valid_utf8(value));
    for (const auto& [name, value] : request.headers)
        promise(base::valid_utf8(value) && value.find_first_of("\r\n") == std::string::npos);
    promise(!request.header("host").empty());
    promise(request.headers.count("content-length") + request.headers.count("transfer-encoding") <= 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    std::string_view rest{reinterpret_cast<const char*>(data), size};
    const auto next_line = [&] {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        return line;
    };
    const auto first = next_line();
    http::Head head;
    head.method = first.substr(0, first.find(' '));
    head.target = first.substr(std::min(head.method.size() + 1, first.size()));
    while (!rest.empty()) {
        const auto line = next_line();
        const auto colon = std::min(line.find(':'), line.size());
        head.fields.emplace_back(line.substr(0, colon), line.substr(std::min(colon + 1, line.size())));
    }
    if (const auto admitted = http::admit(head, {})) check(admitted.value().request);
    return 0;
}
