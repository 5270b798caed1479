#include "catalog/authoring/node.hpp"

#include "base/json.hpp"

#include <algorithm>

namespace catalog::authoring {

namespace json = base::json;

const Node* Node::find(std::string_view name) const
{
    const auto* members = map();
    if (!members) return nullptr;
    const auto found = std::ranges::find(*members, name, &Member::name);
    return found == members->end() ? nullptr : &found->value;
}

json::Value plain(const Node& node)
{
    if (const auto* b = node.boolean()) return json::Value{*b};
    if (const auto* n = node.integer()) return json::Value{*n};
    if (const auto* t = node.text()) return json::Value{*t};
    if (const auto* l = node.list()) {
        json::Array array;
        for (const auto& item : *l) array.push_back(plain(item));
        return json::Value{std::move(array)};
    }
    const auto* members = node.map();
    if (!members) return {};
    json::Object object;
    for (const auto& member : *members) object.emplace_back(member.name, plain(member.value));
    return json::Value{std::move(object)};
}

}  // namespace catalog::authoring
