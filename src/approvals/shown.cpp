#include "approvals/shown.hpp"

#include "catalog/approvals.hpp"
#include "catalog/roles.hpp"
#include "organization/api.hpp"

#include <algorithm>

namespace approvals {

using store::operator""_sql;

service::Text act_label(Act act)
{
    return act == Act::confirm ? service::Text{"確認", "Confirmed"} : service::Text{"承認", "Approved"};
}

service::Text state_label(State state)
{
    switch (state) {
    case State::pending: return {"回付中", "On its way"};
    case State::approved: return {"承認済み", "Approved"};
    case State::returned: return {"差し戻し", "Returned"};
    case State::withdrawn: return {"取り下げ", "Withdrawn"};
    }
    return {};
}

std::string step_label(const service::Query& query, const Step& step)
{
    if (step.person) return organization::name_of(query.readings, *step.person);
    std::string label;
    for (const auto& role : step.roles) {
        const auto* known = query.catalog.find_role(role);
        (label += label.empty() ? "" : "又は") += known ? known->label(query.company.edition) : role;
    }
    return label;
}

std::string family_name(const std::string& name)
{
    const auto space = std::min(name.find(' '), name.find("　"));
    return name.substr(0, space);
}

service::Text kind_label(const service::Query& query, const RequestRow& row)
{
    const auto* route = query.catalog.find_approval_route(row.slice + '.' + row.kind);
    return route ? route->label : service::Text{row.slice + '.' + row.kind, ""};
}

documents::block::Approval paper_row(const service::Query& query, const RequestRow& row)
{
    using documents::block::Stamp;
    const auto name = [&](const base::PersonId& person) { return family_name(organization::name_of(query.readings, person)); };
    documents::block::Approval approval;
    approval.places.push_back({"起案", Stamp{"起案", row.requested_on, row.drafter ? name(*row.drafter) : "設定者"}});
    const auto stamps = stamp_table.where(query.readings, "WHERE subject = ? ORDER BY step"_sql, row.subject);
    for (std::size_t i = 0; i < row.steps.size(); ++i) {
        const auto& step = row.steps[i];
        const auto stamp = std::ranges::find(stamps, static_cast<int>(i), &StampRow::step);
        auto& place = approval.places.emplace_back();
        place.role = step_label(query, step);
        if (stamp == stamps.end()) continue;
        if (const auto* role = query.catalog.find_role(stamp->role)) place.role = role->label(query.company.edition);
        place.stamp = Stamp{act_label(stamp->act).ja + (stamp->deputy ? "（代）" : ""), stamp->day, name(stamp->person)};
    }
    return approval;
}

}  // namespace approvals
