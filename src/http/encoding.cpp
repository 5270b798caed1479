#include "http/encoding.hpp"

#include "http/text.hpp"

#include <limits>
#include <new>
#include <zlib.h>

namespace http {
namespace {

/// Whether the parameters of an item say q=0, q=0.0, ...
bool refused(std::string_view parameters)
{
    while (!parameters.empty()) {
        const auto item = next_item(parameters, ';');
        if (item.size() < 2 || lower(item[0]) != 'q' || item[1] != '=') continue;
        return item.substr(2).find_first_not_of("0.") == std::string_view::npos;
    }
    return false;
}

}  // namespace

bool accepts(std::string_view accept_encoding, std::string_view coding)
{
    bool any = false;
    while (!accept_encoding.empty()) {
        auto parameters = next_item(accept_encoding, ',');
        const auto name = next_item(parameters, ';');
        if (same_word(name, coding)) return !refused(parameters);
        if (name == "*") any = !refused(parameters);
    }
    return any;
}

bool compressible(std::string_view type)
{
    const auto word = lower(stripped(type.substr(0, type.find(';'))));
    return word.starts_with("text/") || word.ends_with("json") || word.ends_with("xml") || word.ends_with("javascript");
}

std::string gzip(std::string_view bytes)
{
    constexpr int gzip_format = 15 + 16;
    if (bytes.size() > std::numeric_limits<uInt>::max() / 2) throw std::bad_alloc{};
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzip_format, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc{};
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib does not write there
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);  // always ends: there is room for the bound
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

}  // namespace http
