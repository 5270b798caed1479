#include "base/placeholders.hpp"
#include "catalog/authoring/agreement.hpp"
#include "messages/catalog.hpp"

#include <algorithm>

namespace catalog::authoring {
namespace {

bool allows(const Node& allowed, const Node& value)
{
    if (const auto* values = allowed.find("values"))
        return std::ranges::any_of(*values->list(), [&](const Node& choice) {
            return choice.value.index() == value.value.index() && printed(choice) == printed(value);
        });
    const auto *least = allowed.find("min"), *most = allowed.find("max");
    if (!least || !most || least->value.index() != value.value.index() || most->value.index() != value.value.index()) return false;
    if (const auto* n = value.integer()) return *least->integer() <= *n && *n <= *most->integer();
    return printed(*least) <= printed(value) && printed(value) <= printed(*most);  // days
}

void used_parameters(const Node& node, std::set<std::string>& used)
{
    constexpr std::string_view prefix = "param.";
    if (const auto* t = node.text())
        for (const auto name : base::placeholders(*t))
            if (name.starts_with(prefix)) used.emplace(name.substr(prefix.size()));
    if (const auto* list = node.list())
        for (const auto& item : *list) used_parameters(item, used);
    if (const auto* members = node.map())
        for (const auto& member : *members) used_parameters(member.value, used);
}

using ById = std::map<std::string, const Node*>;

/// A file of the rules repeats the values it uses: all of them, no others, and as parameters.yaml has them.
void check_copies(const Agreement& agreement, const std::string& path, const Node& file, const ById& known)
{
    std::set<std::string> used, declared;
    used_parameters(file, used);
    for (const auto& copy : items(file, "parameters")) {
        const auto& name = text(copy, "name");
        declared.insert(name);
        if (!used.contains(name)) agreement.find(path, copy, codes::not_used, {name});
        const auto original = known.find(name);
        if (original == known.end()) continue;
        for (const auto field : {"default", "unit"}) {
            const auto here = printed(*copy.find(field)), there = printed(*original->second->find(field));
            if (here != there) agreement.find(path, copy, codes::disagrees, {"parameters.yaml", here, there});
        }
    }
    for (const auto& name : used)
        if (!declared.contains(name)) agreement.find(path, file, codes::not_declared, {name});
}

}  // namespace

void agree_parameters(const Agreement& agreement)
{
    ById known;
    for (const auto& parameter : items(agreement.file("parameters.yaml"), "parameters")) {
        known.emplace(text(parameter, "id"), &parameter);
        const auto *value = parameter.find("default"), *allowed = parameter.find("allowed");
        if (value && allowed && !allows(*allowed, *value))
            agreement.find("parameters.yaml", *value, codes::outside_allowed, {printed(*value)});
    }
    for (const auto& [path, file] : agreement.files())
        if (path.starts_with("rules/") && path != "rules/index.yaml") check_copies(agreement, path, file, known);
}

}  // namespace catalog::authoring
