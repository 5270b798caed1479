#include "duties/occurrences.hpp"

#include <algorithm>

namespace duties {
namespace {

/// The turns from the last fiscal year to the next.
std::shared_ptr<const std::vector<Occurrence>> turns_around(const service::Query& query)
{
    const auto now = base::fiscal_year(query.day);
    return occurrences(query, first_of(now - 1), last_of(now + 1));
}

}  // namespace

std::optional<base::Day> turn_after(const service::Query& query, std::string_view duty, base::Day day)
{
    const auto turns = turns_around(query);
    for (const auto& one : *turns)  // in the order of their days
        if (one.duty->id == duty && one.turn.due > day) return one.turn.due;
    return std::nullopt;
}

Round round_of(const service::Query& query, std::string_view duty, int months, base::Day start)
{
    const auto turns = turns_around(query);
    Round round{};
    auto closed = start;  // the day of the turn that was done last
    for (const auto& one : *turns)
        if (one.duty->id == duty && one.done_on && *one.done_on <= query.day) {
            round.last = std::max(round.last.value_or(*one.done_on), *one.done_on);
            closed = std::max(closed, one.turn.due);
        }
    round.due = base::add_months(round.last.value_or(start), months);
    if (const auto next = turn_after(query, duty, closed)) round.due = std::max(round.due, *next);
    return round;
}

}  // namespace duties
