#include "http/guard.hpp"

#include "base/text.hpp"
#include "http/multipart.hpp"
#include "http/text.hpp"
#include "messages/http.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace http {
namespace {

constexpr std::size_t longest_target = 8 << 10;
constexpr std::size_t most_headers = 100;

// Headers that mean one thing: two of them would let two readers understand two requests.
constexpr std::array<std::string_view, 13> single{
    "host",    "content-length", "transfer-encoding", "content-type", "authorization", "cookie",          "origin",
    "referer", "expect",         "idempotency-key",   "if-match",     "x-csrf-token",  "content-encoding"};

bool any_control(std::string_view text, std::string_view but = {})
{
    return std::any_of(text.begin(), text.end(), [&](char c) {
        return (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) && but.find(c) == std::string_view::npos;
    });
}

base::Checked check_method(const Head& head)
{
    static constexpr std::array<std::string_view, 7> known{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    if (head.version != 10 && head.version != 11) return base::Refusal{codes::version};
    if (std::find(known.begin(), known.end(), head.method) == known.end())
        return base::Refusal{codes::unknown_method, "", {is_token(head.method) ? std::string{head.method.substr(0, 40)} : "?"}};
    return base::Nothing{};
}

base::Checked collect(const Head& head, Request& request)
{
    if (head.fields.size() > most_headers) return base::Refusal{codes::headers_too_large, "", {std::to_string(most_headers)}};
    for (const auto& [raw_name, raw_value] : head.fields) {
        const auto name = lower(raw_name);
        const auto value = stripped(raw_value);
        if (!is_token(name)) return base::Refusal{codes::malformed, "", {"header name"}};
        if (any_control(value, "\t") || !base::valid_utf8(value)) return base::Refusal{codes::malformed, "", {name}};
        const auto [at, fresh] = request.headers.emplace(name, value);
        if (fresh) continue;
        if (name == "host") return base::Refusal{codes::host};
        if (name == "content-length" || name == "transfer-encoding") return base::Refusal{codes::framing, "", {"two " + name}};
        if (std::find(single.begin(), single.end(), name) != single.end()) return base::Refusal{codes::repeated_header, "", {name}};
        at->second.append(", ").append(value);
    }
    return base::Nothing{};
}

bool is_host(std::string_view host)
{
    const auto colon = host.rfind(':');
    const bool literal = !host.empty() && host.front() == '[';  // [::1]:8080
    const auto end_of_literal = host.find(']');
    if (literal && end_of_literal == std::string_view::npos) return false;
    const bool has_port = colon != std::string_view::npos && (!literal || colon > end_of_literal);
    const auto name = host.substr(0, has_port ? colon : host.size());
    const auto port = has_port ? host.substr(colon + 1) : std::string_view{};
    if (literal && name.size() != end_of_literal + 1) return false;
    const auto good = [&](char c) {
        const char l = lower(c);
        return (l >= 'a' && l <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' ||
               (literal && std::string_view{"[]:"}.find(c) != std::string_view::npos);
    };
    return !name.empty() && host.size() <= 255 && port.size() <= 5 && std::all_of(name.begin(), name.end(), good) &&
           std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
}

base::Checked check_host(const Request& request)
{
    if (!is_host(request.header("host"))) return base::Refusal{codes::host};
    return base::Nothing{};
}

base::Checked check_framing(const Head& head, const Limits& limits, Admission& out)
{
    const auto& headers = out.request.headers;
    const auto length = headers.find("content-length");
    const auto coding = headers.find("transfer-encoding");
    std::uint64_t bytes = 0;
    if (coding != headers.end()) {
        if (length != headers.end()) return base::Refusal{codes::framing, "", {"Content-Length + Transfer-Encoding"}};
        if (!same_word(coding->second, "chunked") || head.version == 10)
            return base::Refusal{codes::framing, "", {"Transfer-Encoding"}};
        out.has_body = true;
    } else if (length != headers.end()) {
        const auto& text = length->second;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), bytes);
        const bool digits = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!digits || end != text.data() + text.size() || error != std::errc{})
            return base::Refusal{codes::framing, "", {"Content-Length"}};
        out.has_body = bytes > 0;
    }
    out.limit = out.multipart ? limits.upload : limits.body;
    if (out.has_body && (head.method == "GET" || head.method == "HEAD")) return base::Refusal{codes::unexpected_body};
    if (bytes > out.limit) return base::Refusal{codes::body_too_large, "", {size_text(out.limit)}};
    return base::Nothing{};
}

base::Checked check_content(Admission& out)
{
    const auto coding = out.request.header("content-encoding");
    if (!coding.empty() && !same_word(coding, "identity"))
        return base::Refusal{codes::content_coding, "", {std::string{coding.substr(0, 40)}}};
    const auto type = out.request.header("content-type");
    if (!same_word(stripped(type.substr(0, type.find(';'))), "multipart/form-data")) return base::Nothing{};
    out.multipart = true;
    out.boundary = multipart_boundary(type);
    if (out.boundary.empty()) return base::Refusal{codes::multipart_malformed, "", {"boundary"}};
    return base::Nothing{};
}

base::Checked check_wishes(const Head& head, Admission& out)
{
    if (const auto expect = out.request.header("expect"); !expect.empty()) {
        if (!same_word(expect, "100-continue")) return base::Refusal{codes::expectation};
        out.expects_continue = head.version == 11;
    }
    out.keep_alive = head.version == 11;
    for (auto rest = out.request.header("connection"); !rest.empty();) {
        const auto word = next_item(rest, ',');
        if (same_word(word, "close")) {
            out.keep_alive = false;
            break;
        }
        if (same_word(word, "keep-alive")) out.keep_alive = true;
    }
    return base::Nothing{};
}

/// Percent-decoded UTF-8 without NUL; `plus_is_space` in a query.
base::Result<std::string> decoded(std::string_view text, bool plus_is_space)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += plus_is_space && text[i] == '+' ? ' ' : text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1, low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
        if (high < 0 || low < 0) return base::Refusal{codes::bad_target, "", {"%"}};
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (out.find('\0') != std::string::npos) return base::Refusal{codes::bad_target, "", {"%00"}};
    if (!base::valid_utf8(out)) return base::Refusal{codes::bad_target, "", {"UTF-8"}};
    return out;
}

base::Result<std::string> read_path(std::string_view raw)
{
    auto path = TRY(decoded(raw, false));
    if (any_control(path)) return base::Refusal{codes::bad_target, "", {"control character"}};
    // A slash that was written %2F, or a backslash, would be a separator for some and a letter for others.
    const auto slashes = [](std::string_view text) { return std::count(text.begin(), text.end(), '/'); };
    if (slashes(path) != slashes(raw)) return base::Refusal{codes::bad_target, "", {"%2F"}};
    if (path.find('\\') != std::string::npos) return base::Refusal{codes::bad_target, "", {"\\"}};
    for (std::string_view rest = std::string_view{path}.substr(1); !rest.empty();) {
        const auto end = rest.find('/');
        const auto segment = rest.substr(0, end);
        if (segment.empty() || segment == "." || segment == "..")
            return base::Refusal{codes::bad_target, "", {segment.empty() ? "//" : std::string{segment}}};
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return path;
}

}  // namespace

base::Result<Target> read_target(std::string_view target)
{
    if (target.size() > longest_target) return base::Refusal{codes::target_too_long, "", {std::to_string(longest_target)}};
    if (target.empty() || target.front() != '/') return base::Refusal{codes::bad_target, "", {"/…"}};
    const auto visible = [](char c) { return c > 0x20 && c < 0x7f && c != '#'; };
    if (!std::all_of(target.begin(), target.end(), visible)) return base::Refusal{codes::bad_target, "", {"ASCII"}};
    const auto mark = target.find('?');
    Target out;
    out.path = TRY(read_path(target.substr(0, mark)));
    auto rest = mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1);
    while (!rest.empty()) {
        const auto pair = next_item(rest, '&');
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        auto key = TRY(decoded(pair.substr(0, equals), true));
        auto value = TRY(decoded(equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1), true));
        if (key.empty() || any_control(key) || any_control(value, "\t\r\n")) return base::Refusal{codes::bad_target, "", {"?"}};
        const auto [at, fresh] = out.query.emplace(std::move(key), std::move(value));
        if (!fresh) return base::Refusal{codes::repeated_query, "", {at->first}};
    }
    return out;
}

base::Result<Admission> admit(const Head& head, const Limits& limits)
{
    Admission out;
    TRY(check_method(head));
    TRY(collect(head, out.request));
    TRY(check_host(out.request));
    auto target = TRY(read_target(head.target));
    TRY(check_content(out));
    TRY(check_framing(head, limits, out));
    TRY(check_wishes(head, out));
    out.head_only = head.method == "HEAD";
    out.request.method = out.head_only ? "GET" : head.method;
    out.request.path = std::move(target.path);
    out.request.query = std::move(target.query);
    return out;
}

}  // namespace http
