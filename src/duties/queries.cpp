#include "duties/queries.hpp"

#include "base/text.hpp"
#include "catalog/forms.hpp"
#include "catalog/standards.hpp"
#include "duties/cycles.hpp"
#include "duties/labels.hpp"
#include "messages/duties.hpp"
#include "readiness/api.hpp"

#include <algorithm>

namespace duties {
namespace {

using base::Result;
using service::Query;
using store::operator""_sql;

constexpr int longest_period_years = 10;
constexpr std::size_t most_turns = 120;

std::string by_name(Responsible::By by)
{
    switch (by) {
    case Responsible::By::holder: return "holder";
    case Responsible::By::deputy_of_holder: return "deputy_of_holder";
    case Responsible::By::deputy_role: return "deputy_role";
    case Responsible::By::assigned: return "assigned";
    case Responsible::By::nobody: break;
    }
    return "nobody";
}

TurnAnswer turn_answer(const Query& query, const Occurrence& one)
{
    return {one.turn.opens, one.turn.due, one.state, one.done_on, name_or_empty(query, one.performed_by),
            one.evidence,   one.link,     one.what,  one.event};
}

/// The turns from the fiscal year before to the one after; of many, those that are open and the latest.
std::vector<TurnAnswer> turns_of(const Query& query, const catalog::Duty& duty)
{
    const int now = base::fiscal_year(query.day);
    std::vector<TurnAnswer> turns;
    const auto all = occurrences(query, first_of(now - 1), last_of(now + 1));
    for (const auto& one : *all)
        if (one.duty->id == duty.id) turns.push_back(turn_answer(query, one));
    const auto far = query.day + std::chrono::days{31};
    if (turns.size() > most_turns) std::erase_if(turns, [&](const TurnAnswer& turn) { return turn.due > far; });
    while (turns.size() > most_turns) {
        const auto closed = std::ranges::find_if(turns, [](const TurnAnswer& turn) { return turn.done_on.has_value(); });
        if (closed == turns.end()) break;
        turns.erase(closed);
    }
    return turns;
}

std::vector<RecordAnswer> records_of(const Query& query, const std::string& duty)
{
    std::vector<RecordAnswer> records;
    for (const auto& row : done_table.where(query.readings, "WHERE duty = ? ORDER BY done_on DESC, seq DESC"_sql, duty))
        records.push_back({row.subject, row.done_on, row.due, row.through, name_or_empty(query, row.performed_by), row.evidence,
                           row.link, row.remark, actor_name(query, row.recorded_by), row.recorded_at});
    return records;
}

std::vector<AssignmentAnswer> assignments_of(const Query& query, const std::string& duty)
{
    std::vector<AssignmentAnswer> found;
    for (const auto& row : assignment_table.where(query.readings, "WHERE duty = ? ORDER BY since DESC, seq DESC"_sql, duty))
        found.push_back({row.since, name_or_empty(query, row.person), name_or_empty(query, row.deputy), row.reason});
    return found;
}

std::optional<ExclusionAnswer> latest_exclusion(const Query& query, const std::string& duty)
{
    const auto rows =
        exclusion_table.where(query.readings, "WHERE duty = ? ORDER BY requested_on DESC, seq DESC LIMIT 1"_sql, duty);
    if (rows.empty()) return std::nullopt;
    const auto& row = rows.front();
    return ExclusionAnswer{row.subject, row.standing, row.reason, row.requested_on, row.review_on, row.end_reason};
}

std::vector<RequirementAnswer> requirements_of(const Query& query, const catalog::Duty& duty)
{
    std::vector<RequirementAnswer> found;
    for (const auto& id : duty.requirement) {
        const auto& requirement = query.catalog.requirement(id);
        found.push_back({id,
                         query.catalog.edition(requirement.edition).short_title.ja + " " + requirement.official_ref.value_or(id),
                         requirement.title});
    }
    return found;
}

std::vector<FormAnswer> forms_of(const Query& query, const catalog::Duty& duty)
{
    std::vector<FormAnswer> found;
    for (const auto& id : duty.evidence.forms) found.push_back({id, query.catalog.form(id).title});
    return found;
}

}  // namespace

bool may_record(const Query& query, const catalog::Duty& duty, const Posts& posts)
{
    if (authority::holds(query.caller.power, "duties.manage")) return true;
    const auto& person = query.caller.person;
    return person && (posts.of(duty).includes(*person) || posts.deputies(duty).includes(*person));
}

Result<DutyAnswer> duty_answer(const Query& query, const DutyAsk& ask)
{
    const auto* duty = catalog::find_duty(query.catalog, ask.duty);
    if (!duty) return base::Refusal{codes::no_such_duty, "duty", {ask.duty}};
    const Posts posts{query.readings, query.day};
    const auto responsible = posts.of(*duty);
    DutyAnswer answer{};
    answer.id = duty->id;
    answer.title = {duty->ja, duty->en};
    answer.cycle = words(query.catalog, *duty);
    answer.role = role_label(query, duty->owner);
    answer.deputy_role = role_label(query, duty->deputy);
    answer.requirements = requirements_of(query, *duty);
    answer.forms = forms_of(query, *duty);
    answer.follows_events = duty->cycle.kind == "event";
    answer.own_rule = duty->cycle.own_rule;
    answer.unverified = unverified(query, *duty);
    answer.who = responsible.names();
    answer.deputies = posts.deputies(*duty).names();
    answer.by = by_name(responsible.by);
    answer.closed_by = readiness::filled(query, duty->evidence.closed_by);
    for (const auto& step : duty->how_to) answer.how_to.push_back(readiness::filled(query, step));
    answer.lead_days = duty->lead_days;
    answer.turns = turns_of(query, *duty);
    answer.records = records_of(query, duty->id);
    answer.assignments = assignments_of(query, duty->id);
    answer.exclusion = latest_exclusion(query, duty->id);
    answer.may_record = may_record(query, *duty, posts);
    return answer;
}

Result<std::vector<OccurrenceLine>> occurrence_lines(const Query& query, const PeriodAsk& ask)
{
    const int now = base::fiscal_year(query.day);
    const auto from = ask.from.value_or(first_of(now)), to = ask.to.value_or(last_of(now));
    if (to < from || to > base::add_months(from, 12 * longest_period_years))
        return base::Refusal{codes::bad_period, "to", {std::to_string(longest_period_years)}};
    const Posts posts{query.readings, query.day};
    std::vector<OccurrenceLine> lines;
    const auto turns = occurrences(query, from, to);
    for (const auto& one : *turns) {
        const auto& duty = *one.duty;
        const auto who = posts.of(duty);
        if (ask.mine.value_or(false) && !(query.caller.person && who.includes(*query.caller.person))) continue;
        lines.push_back({one.turn.due, one.state, duty.id, service::in({duty.ja, duty.en}, query.language),
                         service::in(role_label(query, duty.owner), query.language), who.names(),
                         service::in(words(query.catalog, duty), query.language), one.done_on,
                         name_or_empty(query, one.performed_by), one.evidence, form_numbers(duty)});
    }
    return lines;
}

Result<WhatIfAnswer> what_if(const Query& query, const WhatIfAsk& ask)
{
    const auto from = ask.from.value_or(query.day);
    const auto person = organization::person(query.readings, ask.person, query.day);
    if (!person) return base::Refusal{codes::no_such_person, "person"};
    const Posts now{query.readings, from}, then{query.readings, from, ask.person};
    const auto turns = occurrences(query, first_of(base::fiscal_year(query.day)), last_of(base::fiscal_year(from) + 1));
    WhatIfAnswer answer{person->name, from, 0, {}};
    for (const auto* duty : duties_in_force(query)) {
        const auto before = now.of(*duty);
        if (!before.includes(ask.person)) continue;
        const auto after = then.of(*duty);
        const auto next = std::ranges::find_if(
            *turns, [&](const Occurrence& one) { return one.duty == duty && !one.done_on && one.turn.due >= from; });
        answer.rows.push_back({duty->id,
                               {duty->ja, duty->en},
                               role_label(query, duty->owner),
                               before.names(),
                               after.names(),
                               by_name(after.by),
                               next == turns->end() ? std::nullopt : std::optional{next->turn.due}});
        if (after.people.empty()) ++answer.ownerless;
    }
    std::ranges::stable_sort(answer.rows, {}, [](const WhatIfLine& line) { return !line.then.empty(); });
    return answer;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    if (!authority::holds(query.caller.power, "duties.view")) return hits;
    for (const auto* duty : duties_in_force(query))
        if (base::search_key(duty->ja + duty->en).find(key) != std::string::npos)
            hits.push_back({{duty->ja, duty->en}, {"義務", "Duty"}, "/duties/" + duty->id});
    return hits;
}

}  // namespace duties
