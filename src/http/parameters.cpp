#include "http/parameters.hpp"

#include "base/text.hpp"
#include "http/text.hpp"

namespace http {
namespace {

/// Takes a quoted string off the front. A backslash escapes only a quote or a backslash: browsers of old send C:\folder\name.
std::optional<std::string> take_quoted(std::string_view& rest)
{
    std::string out;
    for (std::size_t i = 1; i < rest.size(); ++i) {
        if (rest[i] == '"') {
            rest.remove_prefix(i + 1);
            return out;
        }
        if (rest[i] == '\\' && i + 1 < rest.size() && (rest[i + 1] == '"' || rest[i + 1] == '\\')) ++i;
        out += rest[i];
    }
    return std::nullopt;
}

std::optional<std::string> take_value(std::string_view& rest)
{
    if (!rest.empty() && rest.front() == '"') return take_quoted(rest);
    const auto value = stripped(rest.substr(0, rest.find(';')));
    rest.remove_prefix(std::min(rest.find(';'), rest.size()));
    if (value.empty() || value.find('"') != std::string_view::npos) return std::nullopt;
    return std::string{value};
}

}  // namespace

const std::string* Parameters::find(std::string_view name) const
{
    for (const auto& [key, value] : values)
        if (key == name) return &value;
    return nullptr;
}

std::optional<Parameters> read_parameters(std::string_view text)
{
    Parameters out;
    const auto first = text.find(';');
    out.word = lower(stripped(text.substr(0, first)));
    if (out.word.empty()) return std::nullopt;
    auto rest = first == std::string_view::npos ? std::string_view{} : stripped(text.substr(first + 1));
    while (!rest.empty()) {
        const auto equals = rest.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        auto name = lower(stripped(rest.substr(0, equals)));
        rest = stripped(rest.substr(equals + 1));
        auto value = take_value(rest);
        if (!value || !is_token(name) || out.find(name)) return std::nullopt;
        out.values.emplace_back(std::move(name), std::move(*value));
        rest = stripped(rest);
        if (rest.empty()) break;
        if (rest.front() != ';') return std::nullopt;
        rest = stripped(rest.substr(1));  // a semicolon at the end is harmless
    }
    return out;
}

std::optional<std::string> extended_value(std::string_view text)
{
    const auto charset = text.find('\'');
    const auto language = charset == std::string_view::npos ? charset : text.find('\'', charset + 1);
    if (language == std::string_view::npos || !same_word(text.substr(0, charset), "utf-8")) return std::nullopt;
    std::string out;
    for (std::size_t i = language + 1; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1, low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (!base::valid_utf8(out)) return std::nullopt;
    return out;
}

}  // namespace http
