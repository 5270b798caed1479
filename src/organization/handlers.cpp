#include "organization/handlers.hpp"

#include "base/text.hpp"
#include "catalog/roles.hpp"
#include "organization/pledge.hpp"

#include <algorithm>
#include <map>

namespace organization {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using store::operator""_sql;

PledgeState state_of(const std::map<base::PersonId, PledgeState>& states, const base::PersonId& person)
{
    const auto found = states.find(person);
    return found == states.end() ? PledgeState{"missing", "", {}, {}, {}} : found->second;
}

/// 五十音順.
template <class Lines>
void sort_by_kana(Lines& lines)
{
    std::ranges::stable_sort(lines, {}, [](const auto& line) { return std::pair{base::search_key(line.kana), line.number}; });
}

}  // namespace

std::map<base::PersonId, PledgeState> pledge_states(const Query& query)
{
    const auto& present = pledge_text(query.day).version;
    std::map<base::PersonId, PledgeState> states;
    for (const auto& row : pledge_table.where(query.readings, "ORDER BY signed_on, subject"_sql)) {
        auto& state = states[row.person];
        if (state.state == "signed") continue;  // the first signature under this wording counts
        state = {row.text_version == present ? "signed" : "outdated", row.text_version, row.signed_on, row.subject, row.scanned_on};
    }
    return states;
}

Result<std::vector<HandlerLine>> handlers(const Query& query, const NoAsk&)
{
    const auto people = people_by_id(query.readings);
    const auto states = pledge_states(query);
    std::vector<HandlerLine> lines;
    for (const auto& row : appointment_table.where(query.readings, "WHERE role = 'handler' ORDER BY starts, subject"_sql)) {
        const auto known = people.find(row.person);
        const PersonRow person = known == people.end() ? PersonRow{} : known->second;
        const auto pledge = state_of(states, row.person);
        lines.push_back({row.subject, row.person, person.number, person.name.value_or("廃棄済み"), person.kana.value_or(""),
                         person.department, person.title, row.scope_name, row.scope, row.starts, row.last_day,
                         row.in_force(query.day)  ? "in_force"
                         : query.day < row.starts ? "coming"
                                                  : "ended",
                         pledge.state, pledge.signed_on});
    }
    sort_by_kana(lines);
    std::ranges::stable_sort(lines, {}, [](const HandlerLine& line) { return line.state == "ended"; });
    return lines;
}

Result<std::vector<PledgeLine>> pledges(const Query& query, const NoAsk&)
{
    const auto people = people_by_id(query.readings);
    const auto states = pledge_states(query);
    std::map<base::PersonId, PledgeLine> lines;
    for (const auto& row : appointment_table.where(query.readings, "ORDER BY starts, subject"_sql)) {
        const auto* role = query.catalog.find_role(row.role);
        const auto person = people.find(row.person);
        if (!role || !role->needs.pledge || !row.in_force(query.day) || person == people.end()) continue;
        const auto pledge = state_of(states, row.person);
        auto [line, fresh] = lines.try_emplace(row.person, PledgeLine{row.person,
                                                                      person->second.number,
                                                                      person->second.name.value_or("廃棄済み"),
                                                                      person->second.kana.value_or(""),
                                                                      person->second.department,
                                                                      {},
                                                                      row.starts,
                                                                      pledge.state,
                                                                      pledge.version,
                                                                      pledge.signed_on,
                                                                      false,
                                                                      pledge.pledge,
                                                                      pledge.scanned_on});
        const auto label = role->label(query.company.edition) + (row.deputy_for ? "代行者" : "");
        if (std::ranges::find(line->second.roles, label) == line->second.roles.end()) line->second.roles.push_back(label);
    }
    std::vector<PledgeLine> all;
    for (auto& [person, line] : lines) {
        line.late = line.pledge != "signed" || *line.pledged_on > std::max(line.needed_since, pledge_text(query.day).from);
        all.push_back(std::move(line));
    }
    sort_by_kana(all);
    return all;
}

}  // namespace organization
