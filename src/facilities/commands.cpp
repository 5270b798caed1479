#include "facilities/commands.hpp"

#include "base/text.hpp"
#include "catalog/access.hpp"
#include "catalog/roles.hpp"
#include "facilities/approvable.hpp"
#include "messages/facilities.hpp"
#include "organization/api.hpp"

#include <algorithm>

namespace facilities {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

/// 施-01, 施-02, ...: a number is never used again, revoked facilities keep theirs.
std::string next_number(const store::Snapshot& readings)
{
    const auto n = std::to_string(facility_table.all(readings).size() + 1);
    return "施-" + (n.size() < 2 ? "0" + n : n);
}

bool name_taken(const store::Snapshot& readings, const FacilityForm& form, const std::optional<base::FacilityId>& self)
{
    const auto key = [](const std::string& site, const std::string& name) {
        return std::pair{base::search_key(site), base::search_key(name)};
    };
    return std::ranges::any_of(facility_table.all(readings), [&](const FacilityRow& row) {
        return row.subject != self && row.state() != State::revoked &&
               key(row.described.site, row.described.name) == key(form.site, form.name);
    });
}

std::set<std::string> images(const Command& command, const base::FacilityId& facility)
{
    std::set<std::string> images;
    for (const auto& row : picture_table.where(command.readings(), "WHERE facility = ?"_sql, facility)) images.insert(row.image);
    return images;
}

std::string role_of_decider(const service::Query& state, const std::optional<base::PersonId>& person, base::Day on)
{
    if (!person) return state.caller.setup_authority ? "設定の権限を持つ者" : "";
    for (const auto& held : organization::in_force(state.readings, *person, on))
        if (held.role == "general_manager")
            return state.catalog.role(held.role).label(state.company.edition) + (held.deputy ? "代行者" : "");
    return {};
}

}  // namespace

base::Checked may(const Command& command, std::string_view permission, const base::FacilityId& facility)
{
    authority::Target target;
    target.facility = facility;
    return authority::check(command.state.caller.power, command.state.catalog.permission(permission), target);
}

std::optional<Candidate> candidate(const service::Query& state, const Designate& ask, base::Day on)
{
    const auto row = facility_table.find(state.readings, ask.facility);
    if (!row) return std::nullopt;
    Candidate candidate{row->state(),      row->described, false, 0, false, role_of_decider(state, ask.decided_by, on),
                        row->designated_on};
    for (const auto& held : organization::in_force(state.readings, on))
        if (held.role == "manager" && !held.deputy && held.scope == base::Uuid{ask.facility}) candidate.has_manager = true;
    const auto version = ask.plan_version.value_or(row->plan_version);
    for (const auto& plan : plan_table.where(state.readings, "WHERE subject = ? AND version = ?"_sql, ask.facility, version)) {
        candidate.plan_version = plan.version;
        candidate.handling_area = plan.plan.has_handling_area();
    }
    return candidate;
}

Result<Uuid> register_facility(Command& command, const FacilityForm& ask)
{
    const auto fact = TRY(decide(ask, next_number(command.readings()), name_taken(command.readings(), ask, {})));
    const auto subject = command.journal.make_id<base::FacilityId>();
    command.journal.record(subject, ask.on.value_or(command.today()), fact);
    return Uuid{subject};
}

Result<Uuid> change_facility(Command& command, const ChangeFacility& ask)
{
    TRY(may(command, "facilities.edit", ask.facility));
    const auto row = facility_table.find(command.readings(), ask.facility);
    if (!row) return base::Refusal{codes::no_such_facility, "facility"};
    if (row->state() == State::revoked) return base::Refusal{codes::already_revoked, "facility"};
    const auto form = ask.form();
    const auto fact = TRY(decide(form, row->described.number, name_taken(command.readings(), form, ask.facility)));
    command.journal.record(ask.facility, ask.on.value_or(command.today()), fact);
    return Uuid{ask.facility};
}

Result<Uuid> draw_plan(Command& command, const DrawPlan& ask)
{
    TRY(may(command, "facilities.edit", ask.facility));
    const auto row = facility_table.find(command.readings(), ask.facility);
    const auto fact = TRY(
        decide(ask, row ? std::optional{KnownPlan{row->state(), row->plan_version, images(command, ask.facility)}} : std::nullopt));
    command.journal.record(ask.facility, ask.on.value_or(command.today()), fact);
    return Uuid{ask.facility};
}

Result<Uuid> request_designation(Command& command, const RequestDesignation& ask)
{
    TRY(may(command, "facilities.edit", ask.facility));
    const auto on = command.today();
    Designate would{};
    would.facility = ask.facility;
    const auto row = facility_table.find(command.readings(), ask.facility);
    const auto sha = row ? content_sha(command.readings(), *row, row->plan_version) : std::string{};
    const auto fact = TRY(decide(ask, candidate(command.state, would, on), sha, row && row->request, on));
    command.journal.record(ask.facility, on, fact);
    return Uuid{ask.facility};
}

Result<Uuid> designate(Command& command, const Designate& asked)
{
    TRY(may(command, "facilities.designate", asked.facility));
    auto ask = asked;
    if (!ask.decided_by) ask.decided_by = command.state.caller.person;
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, candidate(command.state, ask, on), on));
    command.journal.record(ask.facility, on, fact);
    return Uuid{ask.facility};
}

Result<Uuid> revoke(Command& command, const Revoke& ask)
{
    TRY(may(command, "facilities.designate", ask.facility));
    const auto on = ask.on.value_or(command.today());
    const auto& readings = command.readings();
    std::optional<Leftover> known;
    if (const auto row = facility_table.find(readings, ask.facility))
        known = Leftover{
            row->state(), container_table.where(readings, "WHERE facility = ? AND removed_on IS NULL"_sql, ask.facility).size(),
            key_table.where(readings, "WHERE facility = ? AND retired_on IS NULL"_sql, ask.facility).size(),
            permit_table.where(readings, "WHERE facility = ? AND ends >= ?"_sql, ask.facility, on + std::chrono::days{1}).size(),
            row->designated_on};
    const auto fact = TRY(decide(ask, known, on));
    command.journal.record(ask.facility, on, fact);
    return Uuid{ask.facility};
}

}  // namespace facilities
