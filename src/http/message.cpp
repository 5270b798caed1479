#include "http/message.hpp"

#include "http/text.hpp"

namespace http {

std::string_view Request::cookie(std::string_view name) const
{
    auto rest = header("cookie");
    while (!rest.empty()) {
        const auto pair = next_item(rest, ';');
        const auto equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
    }
    return {};
}

std::string_view Reply::header(std::string_view name) const
{
    for (const auto& [key, value] : headers)
        if (same_word(key, name)) return value;
    return {};
}

}  // namespace http
