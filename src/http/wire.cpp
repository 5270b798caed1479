#include "http/wire.hpp"

#include "http/encoding.hpp"
#include "http/problem.hpp"
#include "http/text.hpp"

#include <array>
#include <ctime>

namespace http {
namespace {

constexpr std::size_t worth_gzip = 1024;

constexpr std::string_view security_headers = "X-Content-Type-Options: nosniff\r\n"
                                              "Referrer-Policy: no-referrer\r\n"
                                              "Cross-Origin-Opener-Policy: same-origin\r\n"
                                              "Cross-Origin-Resource-Policy: same-origin\r\n";
// A stored file that is a page must not run in our origin.
constexpr std::string_view sandbox = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// The Date header's value; made once a second and thread.
std::string_view date_now()
{
    thread_local std::time_t made = -1;
    thread_local std::array<char, 40> text;
    thread_local std::size_t length = 0;
    const auto now = std::time(nullptr);
    if (now != made) {
        static constexpr std::array<const char*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
        static constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        std::tm utc{};
        gmtime_r(&now, &utc);
        const auto written = std::snprintf(
            text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT", days[static_cast<std::size_t>(utc.tm_wday)],
            utc.tm_mday, months[static_cast<std::size_t>(utc.tm_mon)], utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
        length = static_cast<std::size_t>(written);
        made = now;
    }
    return {text.data(), length};
}

/// A line of its own whatever the value holds: a line end in it would begin another header.
void add_header(std::string& out, std::string_view name, std::string_view value)
{
    out.append(name) += ": ";
    for (const char c : value) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    out += "\r\n";
}

bool is_page(std::string_view type)
{
    const auto word = lower(stripped(type.substr(0, type.find(';'))));
    return word == "text/html" || word.ends_with("xml");
}

void add_framing(std::string& out, const Framing& framing)
{
    switch (framing.end) {
    case Framing::End::none: break;
    case Framing::End::length: add_header(out, "Content-Length", std::to_string(framing.length)); break;
    case Framing::End::chunked: add_header(out, "Transfer-Encoding", "chunked"); break;
    case Framing::End::closing: break;
    }
    if (!framing.keep_alive) add_header(out, "Connection", "close");
}

}  // namespace

std::string head_text(const Reply& reply, const Framing& framing)
{
    std::string out;
    out.reserve(512);
    out.append("HTTP/1.1 ").append(std::to_string(reply.status)).append(" ").append(reason(reply.status)).append("\r\n");
    add_header(out, "Date", date_now());
    if (framing.end != Framing::End::none) add_header(out, "Content-Type", reply.type);
    add_framing(out, framing);
    for (const auto& [name, value] : reply.headers) add_header(out, name, value);
    if (reply.header("cache-control").empty()) add_header(out, "Cache-Control", "no-store");
    if (is_page(reply.type) && reply.header("content-security-policy").empty()) add_header(out, "Content-Security-Policy", sandbox);
    return out.append(security_headers).append("\r\n");
}

Reply fitted(Reply reply, std::string_view accept_encoding)
{
    if (!reply.body || reply.body->size() <= worth_gzip || reply.secret || !compressible(reply.type)) return reply;
    if (!reply.header("content-encoding").empty()) return reply;
    reply.headers.emplace_back("Vary", "Accept-Encoding");
    if (!accepts(accept_encoding, "gzip")) return reply;
    reply.body = std::make_shared<const std::string>(gzip(*reply.body));
    reply.headers.emplace_back("Content-Encoding", "gzip");
    return reply;
}

std::string event_text(const std::vector<Event>& events)
{
    if (events.empty()) return ":\n\n";
    std::string out;
    for (const auto& event : events) {
        if (!event.name.empty()) {
            out += "event: ";
            for (const char c : event.name) out += c == '\r' || c == '\n' ? ' ' : c;
            out += '\n';
        }
        out += "data: ";
        for (const char c : event.data) {
            if (c == '\n')
                out += "\ndata: ";
            else if (c != '\r')
                out += c;
        }
        out += "\n\n";
    }
    return out;
}

std::string chunk_text(std::string_view bytes)
{
    std::array<char, 20> size;
    const auto written = std::snprintf(size.data(), size.size(), "%zx\r\n", bytes.size());
    return std::string{size.data(), static_cast<std::size_t>(written)}.append(bytes).append("\r\n");
}

std::string attachment(std::string_view file_name)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string plain, extended;
    bool ascii = true;
    for (const char c : file_name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
        ascii = ascii && (letter || c == ' ');
        plain += letter || c == ' ' ? c : '_';
        if (letter)
            extended += c;
        else
            ((extended += '%') += digits[byte >> 4]) += digits[byte & 15];
    }
    return "attachment; filename=\"" + plain + '"' + (ascii ? "" : "; filename*=UTF-8''" + extended);
}

}  // namespace http
