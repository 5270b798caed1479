#include "duties/cycles.hpp"
#include "duties/labels.hpp"
#include "duties/queries.hpp"
#include "messages/duties.hpp"

#include <algorithm>

/// The grid of the year: a row a duty, a column a month.
namespace duties {
namespace {

using service::Query;

constexpr int first_year = 2015, last_year = 2098;
constexpr std::size_t few_days = 3;

/// Overdue before due before late before planned before done: what a cell of several turns shows.
int badness(State state)
{
    switch (state) {
    case State::overdue: return 4;
    case State::due: return 3;
    case State::late: return 2;
    case State::planned: return 1;
    case State::done: break;
    }
    return 0;
}

std::vector<Cell> empty_year()
{
    std::vector<Cell> cells;
    for (int i = 0; i < 12; ++i) cells.push_back({(i + 3) % 12 + 1, std::nullopt, 0, 0, {}});
    return cells;
}

void add(Cell& cell, const Occurrence& one)
{
    ++cell.turns;
    if (one.done_on) ++cell.done;
    if (!cell.state || badness(one.state) > badness(*cell.state)) cell.state = one.state;
    cell.days.push_back(one.turn.due);
}

YearRow row_of(const Query& query, const Posts& posts, const catalog::Duty& duty)
{
    return {duty.id,
            {duty.ja, duty.en},
            duty.owner,
            role_label(query, duty.owner),
            posts.of(duty).names(),
            words(query.catalog, duty),
            unverified(query, duty),
            empty_year()};
}

std::vector<MonthAnswer> months(const Query& query)
{
    std::vector<MonthAnswer> found;
    for (const auto& month : catalog::duties(query.catalog).months)
        found.push_back({month.month, {month.ja, month.en}, month.guidance.ja});
    return found;
}

}  // namespace

void Counts::add(State state)
{
    switch (state) {
    case State::done: ++done; break;
    case State::late: ++late; break;
    case State::overdue: ++overdue; break;
    case State::due: ++due; break;
    case State::planned: ++planned; break;
    }
}

base::Result<int> fiscal_year_of(const Query& query, const std::optional<int>& asked)
{
    const int fiscal_year = asked.value_or(base::fiscal_year(query.day));
    if (fiscal_year < first_year || fiscal_year > last_year)
        return base::Refusal{codes::bad_year, "fiscal_year", {std::to_string(first_year), std::to_string(last_year)}};
    return fiscal_year;
}

base::Result<YearAnswer> year(const Query& query, const YearAsk& ask)
{
    const int fiscal_year = TRY(fiscal_year_of(query, ask.fiscal_year));
    YearAnswer answer{fiscal_year, base::fiscal_year_name(fiscal_year), start(query), {}, months(query), {}, {}};
    const Posts posts{query.readings, query.day};
    std::map<std::string, std::size_t> place;
    for (const auto* duty : duties_in_force(query)) {
        if (std::ranges::find(answer.roles, duty->owner, &RoleAnswer::id) == answer.roles.end())
            answer.roles.push_back({duty->owner, role_label(query, duty->owner)});
        if (ask.role && *ask.role != duty->owner) continue;
        place.emplace(duty->id, answer.rows.size());
        answer.rows.push_back(row_of(query, posts, *duty));
    }
    const auto turns = occurrences(query, first_of(fiscal_year), last_of(fiscal_year));
    for (const auto& one : *turns) {
        const auto found = place.find(one.duty->id);
        if (found == place.end()) continue;
        const std::chrono::year_month_day date{one.turn.due};
        add(answer.rows[found->second].cells[(unsigned(date.month()) + 8) % 12], one);
        answer.counts.add(one.state);
    }
    for (auto& row : answer.rows)
        for (auto& cell : row.cells)
            if (cell.days.size() > few_days) cell.days.clear();
    return answer;
}

}  // namespace duties
