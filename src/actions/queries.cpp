#include "actions/queries.hpp"

#include "actions/known.hpp"
#include "base/text.hpp"
#include "messages/actions.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"

#include <algorithm>

namespace actions {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using store::operator""_sql;

template <class Enum>
std::string word(Enum value)
{
    return boost::describe::enum_to_string(value, "?");
}

std::string name_of(const Query& query, const std::optional<base::PersonId>& person)
{
    return person ? organization::name_of(query.readings, *person) : "";
}

std::string link(const ActionRow& row) { return "/actions/" + std::string{row.subject.text()}; }

}  // namespace

Result<std::vector<ActionLine>> actions(const Query& query, const NoAsk&)
{
    std::vector<ActionLine> lines;
    for (const auto& row : action_table.where(query.readings, "ORDER BY number DESC, subject DESC"_sql)) {
        if (!reaches(query, "actions.view", row)) continue;
        lines.push_back({row.subject, row.number, row.title, word(row.severity), name_of(query, row.responsible), row.found_on,
                         row.due, word(row.state), row.late(query.day), row.done_on, row.effect_due, row.closed_on});
    }
    std::ranges::stable_sort(lines, {}, [](const ActionLine& l) { return std::pair{!l.late, l.state == "closed"}; });
    return lines;
}

Result<ActionAnswer> action_answer(const Query& query, const ActionAsk& ask)
{
    const auto row = action_table.find(query.readings, ask.action);
    if (!row || !reaches(query, "actions.view", *row)) return base::Refusal{codes::no_such_action, "action"};
    const auto& me = query.caller.person;
    const bool now = query.as_of.today();
    ActionAnswer answer{};
    answer.id = row->subject;
    answer.number = row->number;
    answer.title = row->title;
    answer.detail = row->detail;
    answer.severity = word(row->severity);
    answer.slice = row->slice;
    answer.kind = row->kind;
    answer.link = row->link;
    answer.responsible_name = name_of(query, row->responsible);
    answer.cause = row->cause;
    answer.plan = row->plan;
    answer.result = row->result;
    answer.done_by = name_of(query, row->done_by);
    answer.checked_by = name_of(query, row->checked_by);
    answer.responsible = row->responsible;
    answer.about = row->about;
    answer.found_on = row->found_on;
    answer.opened_on = row->opened_on;
    answer.due = row->due;
    answer.plan_due = row->found_on + std::chrono::days{parameters::number(query, "finding_plan_days")};
    answer.planned_on = row->planned_on;
    answer.done_on = row->done_on;
    answer.effect_due = row->effect_due;
    answer.closed_on = row->closed_on;
    answer.state = word(row->state);
    answer.late = row->late(query.day);
    for (const auto& line : history_table.where(query.readings, "WHERE subject = ? ORDER BY place"_sql, row->subject))
        answer.history.push_back({line.day, line.what, name_of(query, line.person), line.text, line.due});
    answer.own = me && (me == row->responsible || me == row->done_by);
    answer.may_edit = now && row->state != State::closed && reaches(query, "actions.edit", *row) &&
                      authority::holds(query.caller.power, "actions.edit");
    const bool checks = now && authority::holds(query.caller.power, "actions.check_effect");
    answer.may_check = checks && row->state == State::done && me && !answer.own;
    answer.may_reopen = checks && row->state == State::closed;
    answer.last_seq = row->seq;
    return answer;
}

std::vector<service::Task> tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    const service::Text source{"処置・是正", "Actions"};
    const bool checks = authority::holds(query.caller.power, "actions.check_effect");
    for (const auto& row : action_table.where(query.readings, "WHERE state <> 'closed' ORDER BY due, subject"_sql)) {
        const bool mine = query.caller.person == row.responsible;
        const auto kind = row.late(query.today) ? "overdue" : "due";
        if (row.state == State::open && mine)
            tasks.push_back({kind, {"処置を進めてください: " + row.title, "Act: " + row.title}, source, link(row), row.due});
        else if (row.state == State::done && checks && !mine && query.caller.person != row.done_by)
            tasks.push_back({kind,
                             {"効果を確認してください: " + row.title, "Check the effect: " + row.title},
                             source,
                             link(row),
                             row.effect_due});
        else if (row.state == State::open && row.late(query.today) && checks)
            tasks.push_back(
                {kind, {"処置の期限を過ぎています: " + row.title, "Overdue: " + row.title}, source, link(row), row.due});
    }
    return tasks;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    for (const auto& row : action_table.where(query.readings, "ORDER BY number DESC, subject"_sql))
        if (base::search_key(row.number + row.title).find(key) != std::string::npos && reaches(query, "actions.view", row))
            hits.push_back({{row.number + "　" + row.title, ""}, {"処置・是正", "Actions"}, link(row)});
    return hits;
}

}  // namespace actions
