#include "organization/queries.hpp"

#include "base/text.hpp"
#include "catalog/roles.hpp"
#include "messages/organization.hpp"
#include "organization/posts.hpp"
#include "organization/tables.hpp"

#include <algorithm>

namespace organization {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using store::operator""_sql;

std::string label(const Query& query, const std::string& role)
{
    const auto* known = query.catalog.find_role(role);
    return known ? known->label(query.company.edition) : role;
}

std::string state(const AppointmentRow& row, base::Day day)
{
    return row.in_force(day) ? "in_force" : day < row.starts ? "coming" : "ended";
}

std::string shown_name(const std::map<base::PersonId, PersonRow>& people, const base::PersonId& id)
{
    const auto found = people.find(id);
    return found == people.end() ? "（不明）" : found->second.name.value_or("廃棄済み");
}

AppointmentLine line(const Query& query, const AppointmentRow& row, std::string name)
{
    return {row.subject,
            row.person,
            std::move(name),
            row.role,
            label(query, row.role),
            row.scope_name,
            row.scope_kind,
            row.scope,
            row.deputy_for.has_value(),
            row.deputy_for,
            row.starts,
            row.last_day,
            state(row, query.day),
            row.letter,
            row.caution,
            row.end_reason,
            row.seq};
}

}  // namespace

Result<Me> me(const Query& query, const NoAsk&)
{
    const auto& caller = query.caller;
    Me me{
        caller.person,
        caller.name,
        {},
        {},
        caller.setup_authority,
        {query.company.id, query.company.name, query.company.short_name, query.company.edition, query.company.sample, query.today}};
    for (const auto& role : caller.roles) me.roles.push_back({role, label(query, role)});
    for (const auto& [permission, extent] : caller.power.permissions) me.permissions.push_back(permission);
    return me;
}

Result<CompanyAnswer> company_answer(const Query& query, const NoAsk&)
{
    CompanyAnswer answer{"", "", "", "r4", 4, {}};
    for (const auto& row : company_table.all(query.readings))
        answer = {row.name, row.kana, row.short_name, row.edition, row.fiscal_year_start_month, {}};
    for (const auto& row : site_table.where(query.readings, "ORDER BY opened, subject"_sql))
        answer.sites.push_back({row.subject, row.name, row.address, row.opened, row.closed});
    return answer;
}

Result<std::vector<PersonLine>> people(const Query& query, const NoAsk&)
{
    std::map<base::PersonId, std::vector<std::string>> roles;
    for (const auto& row : appointment_table.where(query.readings, "ORDER BY starts, subject"_sql))
        if (row.in_force(query.day)) roles[row.person].push_back(label(query, row.role) + (row.deputy_for ? "代行者" : ""));
    std::vector<PersonLine> lines;
    for (const auto& row : person_table.all(query.readings))
        lines.push_back({row.subject, row.number, row.name, row.kana, row.department, row.title, row.employment, roles[row.subject],
                         row.outside, row.since, row.left_on});
    // 五十音順: by kana, then by number
    std::ranges::stable_sort(lines, {}, [](const PersonLine& p) {
        return std::pair{base::search_key(p.kana.value_or("")), p.number};
    });
    return lines;
}

Result<std::vector<AppointmentLine>> appointments(const Query& query, const NoAsk&)
{
    const auto people = people_by_id(query.readings);
    std::vector<AppointmentLine> lines;
    for (const auto& row : appointment_table.where(query.readings, "ORDER BY starts, subject"_sql))
        lines.push_back(line(query, row, shown_name(people, row.person)));
    // The catalogue's order of roles is the order of the organisation.
    std::map<std::string, int> place;
    for (const auto& role : query.catalog.roles()) place.emplace(role.id, int(place.size()));
    std::ranges::stable_sort(lines, {}, [&](const AppointmentLine& l) { return std::pair{l.state == "ended", place[l.role]}; });
    return lines;
}

Result<PersonAnswer> person_answer(const Query& query, const PersonAsk& ask)
{
    const auto row = person_table.find(query.readings, ask.person);
    if (!row) return base::Refusal{codes::no_such_person, "person"};
    PersonAnswer answer{row->subject, row->number,     row->name,    row->kana,        row->department,
                        row->title,   row->employment, row->mail,    row->telephone,   row->night_telephone,
                        row->outside, row->since,      row->left_on, row->left_reason, row->account.has_value(),
                        {},           row->seq};
    for (const auto& held : appointment_table.where(query.readings, "WHERE person = ? ORDER BY starts, subject"_sql, ask.person))
        answer.appointments.push_back(line(query, held, row->name.value_or("廃棄済み")));
    return answer;
}

Result<RolesAnswer> roles(const Query& query, const NoAsk&)
{
    const auto all = posts(query);
    RolesAnswer answer;
    for (const auto& role : query.catalog.roles()) {
        if (role.side == catalog::Side::outside) continue;
        auto& line = answer.roles.emplace_back(RoleLine{
            role.id, role.label(query.company.edition), role.en, boost::describe::enum_to_string(role.scope, "?"), role.min,
            role.max, role.deputy_required, 0, 0, false, false, boost::describe::enum_to_string(role.confidence, "?")});
        for (const auto& post : all) {
            if (post.role != &role) continue;
            line.holders += int(post.holders.size());
            line.deputies += int(post.deputies.size());
            line.vacant = line.vacant || post.vacant();
            line.deputy_missing = line.deputy_missing || post.lacks_deputy();
        }
    }
    return answer;
}

}  // namespace organization
