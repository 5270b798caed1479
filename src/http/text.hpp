#pragma once
#include <string>
#include <string_view>
#include <utility>

/// ASCII text of HTTP: never by locale.
namespace http {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string lower(std::string_view text)
{
    std::string out{text};
    for (char& c : out) c = lower(c);
    return out;
}

constexpr bool same_word(std::string_view a, std::string_view b)
{
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

/// Without blanks and tabs at both ends.
constexpr std::string_view stripped(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// What stands before the first `separator`, stripped; `rest` becomes what follows it.
constexpr std::string_view next_item(std::string_view& rest, char separator)
{
    const auto end = rest.find(separator);
    const auto item = stripped(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return item;
}

/// Whether the text is one RFC 9110 token, such as a header's name.
constexpr bool is_token(std::string_view text)
{
    for (const char c : text) {
        const bool letter = (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9');
        if (!letter && std::string_view{"!#$%&'*+-.^_`|~"}.find(c) == std::string_view::npos) return false;
    }
    return !text.empty();
}

/// "64 MB": a limit as people read it.
inline std::string size_text(std::size_t bytes)
{
    if (bytes >= 1 << 20) return std::to_string(bytes >> 20) + " MB";
    return bytes >= 1 << 10 ? std::to_string(bytes >> 10) + " kB" : std::to_string(bytes) + " B";
}

constexpr int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    const char l = lower(c);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

}  // namespace http
