#include "service/routes.hpp"

#include "messages/service.hpp"

#include <charconv>

namespace service {
namespace {

/// Walks "people/{person}" and "people/0190…" together; the parameters, or nothing when they differ.
std::optional<std::vector<std::pair<std::string, std::string>>> match(std::string_view pattern, std::string_view path)
{
    std::vector<std::pair<std::string, std::string>> parameters;
    const auto take = [](std::string_view& rest) {
        const auto slash = rest.find('/');
        const auto step = rest.substr(0, slash);
        rest = slash == rest.npos ? std::string_view{} : rest.substr(slash + 1);
        return step;
    };
    while (!pattern.empty() && !path.empty()) {
        const auto expected = take(pattern), found = take(path);
        if (expected.starts_with('{'))
            parameters.emplace_back(expected.substr(1, expected.size() - 2), found);
        else if (expected != found)
            return std::nullopt;
    }
    if (!pattern.empty() || !path.empty()) return std::nullopt;
    return parameters;
}

std::vector<std::string> parameters_in(std::string_view path)
{
    std::vector<std::string> names;
    for (auto open = path.find('{'); open != path.npos; open = path.find('{', open + 1))
        names.emplace_back(path.substr(open + 1, path.find('}', open) - open - 1));
    return names;
}

}  // namespace

base::json::Value Input::from_text(const std::string& text, bool number, bool boolean)
{
    if (boolean && (text == "true" || text == "false")) return base::json::Value{text == "true"};
    if (number) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc{} && end == text.data() + text.size()) return base::json::Value{value};
    }
    return base::json::Value{text};
}

base::Result<http::Upload> Input::file() const
{
    if (uploads.size() != 1) return base::Refusal{codes::one_file, "file"};
    return uploads.front();
}

Route& Routes::insert(Route route)
{
    route.path = route.slice + '/' + route.path;
    route.parameters = parameters_in(route.path);
    for (const auto& other : routes_)
        if (other.path == route.path && (other.kind >= Route::Kind::examine) == (route.kind >= Route::Kind::examine))
            throw std::logic_error{"the route " + route.path + " is said twice"};
    routes_.push_back(std::move(route));
    return routes_.back();
}

Routes::Match Routes::find(bool post, std::string_view path) const
{
    Match best;
    for (const auto& route : routes_) {
        auto parameters = match(route.path, path);
        if (!parameters) continue;
        if ((route.kind >= Route::Kind::examine) != post) {
            best.other_method = true;
            continue;
        }
        // "people/columns" is meant before "people/{person}"
        if (!best.route || parameters->size() < best.parameters.size()) {
            best.route = &route;
            best.parameters = std::move(*parameters);
        }
    }
    return best;
}

}  // namespace service
