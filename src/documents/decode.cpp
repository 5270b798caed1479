#include "documents/decode.hpp"

#include "base/text.hpp"
#include "messages/documents.hpp"

#include <iconv.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace documents {
namespace {

struct CloseIconv {
    using pointer = iconv_t;
    void operator()(iconv_t converter) const { iconv_close(converter); }
};

base::Result<std::string> convert(std::string_view bytes, const char* from)
{
    const auto opened = iconv_open("UTF-8", from);
    if (opened == iconv_t(-1)) throw std::runtime_error{std::string{"iconv does not know "} + from};
    const std::unique_ptr<iconv_t, CloseIconv> converter{opened};
    std::string out(bytes.size() * 3 + 16, '\0');  // a half-width kana of one byte takes three
    auto* in = const_cast<char*>(bytes.data());
    auto* to = out.data();
    auto in_left = bytes.size(), to_left = out.size();
    if (iconv(opened, &in, &in_left, &to, &to_left) == std::size_t(-1))
        return base::Refusal{codes::unknown_encoding, {}, {line_of(bytes, bytes.size() - in_left)}};
    out.resize(out.size() - to_left);
    return out;
}

}  // namespace

std::string line_of(std::string_view bytes, std::size_t at)
{
    return std::to_string(std::ranges::count(bytes.substr(0, at), '\n') + 1);
}

base::Result<std::string> utf8_of(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xef\xbb\xbf")) {
        bytes.remove_prefix(3);
        for (std::size_t from = 0; from < bytes.size();) {  // the mark promises UTF-8; say which line breaks it
            const auto end = std::min(bytes.find('\n', from), bytes.size() - 1) + 1;
            if (!base::valid_utf8(bytes.substr(from, end - from)))
                return base::Refusal{codes::unknown_encoding, {}, {line_of(bytes, from)}};
            from = end;
        }
        return std::string{bytes};
    }
    if (bytes.starts_with("\xff\xfe")) return convert(bytes.substr(2), "UTF-16LE");  // Excel's "Unicode text"
    if (bytes.starts_with("\xfe\xff")) return convert(bytes.substr(2), "UTF-16BE");
    if (bytes.find('\0') != bytes.npos) return base::Refusal{codes::not_a_table};
    if (base::valid_utf8(bytes)) return std::string{bytes};
    return convert(bytes, "CP932");  // what Windows calls Shift_JIS: with 髙, 﨑, ①
}

}  // namespace documents
