#include "catalog/authoring/agreement.hpp"
#include "messages/catalog.hpp"

#include <algorithm>

namespace catalog::authoring {
namespace {

bool says_the_same(const Node& role, const std::string& other, const Node& forbidden)
{
    return std::ranges::any_of(items(role, "forbidden_with"), [&](const Node& row) {
        return text(row, "role") == other && text(row, "when") == text(forbidden, "when") &&
               text(row, "severity") == text(forbidden, "severity");
    });
}

/// A combination is forbidden from both sides, in the same way.
void check_forbidden(const Agreement& agreement)
{
    const auto& roles = items(agreement.file("roles.yaml"), "roles");
    for (const auto& role : roles) {
        for (const auto& forbidden : items(role, "forbidden_with")) {
            const auto other = std::ranges::find_if(roles, [&](const Node& r) { return text(r, "id") == text(forbidden, "role"); });
            if (other != roles.end() && !says_the_same(*other, text(role, "id"), forbidden))
                agreement.find("roles.yaml", forbidden, codes::not_mutual, {text(forbidden, "role"), text(role, "id")});
        }
        for (const auto& [edition, standard] : {std::pair{"h21", "standards/h21.yaml"}, {"r4", "standards/r4.yaml"}}) {
            const auto* head = agreement.file(standard).find("edition");
            const auto* labels = head ? head->find("roles") : nullptr;
            const auto* label = role.find("labels") ? role.find("labels")->find(edition) : nullptr;
            if (!label)
                agreement.find("roles.yaml", role, codes::not_among, {edition, "labels"});
            else if (labels && text(*labels, text(role, "id")) != text(*label, "ja"))
                agreement.find("roles.yaml", *label, codes::disagrees,
                               {standard, text(*label, "ja"), text(*labels, text(role, "id"))});
        }
    }
}

/// A role stands in one reach only; what may be granted is not held by it anyway; the ministry holds nothing.
void check_access(const Agreement& agreement)
{
    for (const auto& permission : items(agreement.file("access.yaml"), "permissions")) {
        std::set<std::string> seen;
        for (const auto reach : {"company", "scope", "own"})
            for (const auto& role : texts(permission, reach))
                if (!seen.insert(role).second) agreement.find("access.yaml", permission, codes::twice, {role});
        for (const auto& role : texts(permission, "grantable"))
            if (role == "ministry") agreement.find("access.yaml", permission, codes::holds_nothing, {role});
        for (const auto role : {"ministry", "supporter", "prime", "subcontractor"})
            if (seen.contains(role)) agreement.find("access.yaml", permission, codes::holds_nothing, {role});
    }
}

}  // namespace

void agree_roles(const Agreement& agreement)
{
    check_forbidden(agreement);
    check_access(agreement);
}

}  // namespace catalog::authoring
