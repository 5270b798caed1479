#include "authority/authority.hpp"

#include "messages/authority.hpp"

#include <algorithm>

namespace authority {
namespace {

void widen(Extent& extent, const Scope& scope)
{
    if (scope.kind == Kind::company)
        extent.company = true;
    else if (!scope.subject.nil())
        extent.scopes.insert(scope);
}

/// What this role's appointment gives of one permission.
void give(Extent& extent, catalog::Reach reach, const Scope& scope)
{
    switch (reach) {
    case catalog::Reach::company: extent.company = true; break;
    case catalog::Reach::scope: widen(extent, scope); break;
    case catalog::Reach::own: extent.own = true; break;
    }
}

bool names(const std::vector<std::string>& list, const std::string& name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

Extent extent_of(const Caller& caller, const catalog::Permission& permission)
{
    Extent extent;
    extent.company = caller.setup && permission.setup;
    for (const auto& held : caller.roles)
        for (const auto& holder : permission.holders)
            if (holder.role == held.role) give(extent, holder.reach, held.scope);
    for (const auto& grant : caller.grants)
        if (names(permission.grantable, grant.role) && names(grant.permissions, permission.id)) widen(extent, grant.scope);
    return extent;
}

template <class Id>
bool reaches(const Extent& extent, Kind kind, const std::optional<Id>& subject)
{
    return subject && extent.scopes.contains(Scope{kind, *subject});
}

bool knows(const Power& power, const Target& target)
{
    return !target.need_to_know || (target.contract && power.contracts.contains(*target.contract));
}

const Extent* find(const Power& power, std::string_view permission)
{
    const auto found = power.permissions.find(permission);
    return found == power.permissions.end() ? nullptr : &found->second;
}

bool covers(const Power& power, const Extent& extent, const Target& target)
{
    return extent.company || reaches(extent, Kind::facility, target.facility) || reaches(extent, Kind::system, target.system) ||
           reaches(extent, Kind::contract, target.contract) ||
           (extent.own && target.person && !target.person->nil() && *target.person == power.person);
}

}  // namespace

Power power_of(const Caller& caller, const std::vector<catalog::Permission>& catalogue)
{
    Power power{caller.person, {}, {}};
    for (const auto& permission : catalogue)
        if (auto extent = extent_of(caller, permission); extent.company || extent.own || !extent.scopes.empty())
            power.permissions.emplace(permission.id, std::move(extent));
    for (const auto& held : caller.roles)
        if (held.scope.kind == Kind::contract && !held.scope.subject.nil()) power.contracts.insert(held.scope.subject);
    return power;
}

bool holds(const Power& power, std::string_view permission) { return find(power, permission) != nullptr; }

bool permits(const Power& power, std::string_view permission, const Target& target)
{
    const auto* extent = find(power, permission);
    return extent && covers(power, *extent, target) && knows(power, target);
}

base::Checked check(const Power& power, const catalog::Permission& permission)
{
    if (!holds(power, permission.id)) return base::Refusal{codes::not_permitted, {}, {permission.label.ja, permission.id}};
    return base::Nothing{};
}

base::Checked check(const Power& power, const catalog::Permission& permission, const Target& target)
{
    TRY(check(power, permission));
    if (!covers(power, power.permissions.find(permission.id)->second, target))
        return base::Refusal{codes::outside_scope, {}, {permission.label.ja, permission.id}};
    if (!knows(power, target)) return base::Refusal{codes::need_to_know};
    return base::Nothing{};
}

bool setup_authority(bool founder, bool general_manager_in_force, std::optional<base::Instant> recovered_until, base::Instant now)
{
    return (founder && !general_manager_in_force) || (recovered_until && now < *recovered_until);
}

}  // namespace authority
