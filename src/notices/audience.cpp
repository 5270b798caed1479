#include "notices/audience.hpp"

#include "catalog/roles.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"

#include <algorithm>

namespace notices {
namespace {

using store::operator""_sql;

bool belongs(const Group& group, const organization::AppointmentCard& held)
{
    switch (group.kind) {
    case GroupKind::everyone: return true;
    case GroupKind::roles: return std::ranges::find(group.roles, held.role) != group.roles.end();
    case GroupKind::contract: return held.role == "handler" && held.scope == group.contract;
    case GroupKind::persons: return false;
    }
    return false;
}

bool present(const store::Snapshot& readings, const base::PersonId& person, base::Day day)
{
    const auto card = organization::person(readings, person, day);
    return card && card->present;
}

/// Whether the extent reaches the group: all, or the one contract it is about.
bool reaches(const service::Query& query, std::string_view permission, const Group& group)
{
    const auto found = query.caller.power.permissions.find(permission);
    if (found == query.caller.power.permissions.end()) return false;
    if (found->second.company) return true;
    return group.kind == GroupKind::contract &&
           std::ranges::any_of(found->second.scopes, [&](const auto& scope) { return scope.subject == group.contract; });
}

}  // namespace

std::vector<base::PersonId> members(const store::Snapshot& readings, const Group& group, base::Day day)
{
    std::vector<base::PersonId> found;
    const auto add = [&](const base::PersonId& person) {
        if (std::ranges::find(found, person) == found.end() && present(readings, person, day)) found.push_back(person);
    };
    for (const auto& person : group.persons)
        if (group.kind == GroupKind::persons) add(person);
    for (const auto& held : organization::in_force(readings, day))
        if (belongs(group, held)) add(held.person);
    return found;
}

Audience audience(const store::Snapshot& readings, const catalog::Catalog& catalog, const Group& group, base::Day on)
{
    Audience audience{
        members(readings, group, on), on + std::chrono::days{parameters::number(readings, catalog, "rule_ack_days", on)}, {}, true};
    if (group.kind == GroupKind::persons)
        audience.known_persons =
            std::ranges::all_of(group.persons, [&](const auto& person) { return present(readings, person, on); });
    return audience;
}

std::string group_label(const service::Query& query, const Group& group)
{
    std::string label;
    switch (group.kind) {
    case GroupKind::everyone: return "任命を受けた者の全員";
    case GroupKind::persons: return "指名した者";
    case GroupKind::contract:
        for (const auto& held : organization::in_force(query.readings, query.day))
            if (held.role == "handler" && held.scope == group.contract) return "取扱者（" + held.scope_name + "）";
        return "契約の取扱者";
    case GroupKind::roles:
        for (const auto& role : group.roles) {
            const auto* known = query.catalog.find_role(role);
            (label += label.empty() ? "" : "、") += known ? known->label(query.company.edition) : role;
        }
    }
    return label;
}

bool may_see_all(const service::Query& query, const NoticeRow& row) { return reaches(query, "notices.view", row.audience); }

bool may_issue(const service::Query& query, const Group& group) { return reaches(query, "notices.issue", group); }

std::optional<RecipientRow> own_row(const service::Query& query, const base::NoticeId& notice)
{
    if (!query.caller.person) return std::nullopt;
    const auto rows = recipient_table.where(query.readings, "WHERE subject = ? AND person = ?"_sql, notice, *query.caller.person);
    return rows.empty() ? std::nullopt : std::optional{rows.front()};
}

}  // namespace notices
