#include "duties/occurrences.hpp"

#include "catalog/parameters.hpp"
#include "contracts/api.hpp"
#include "duties/cycles.hpp"
#include "organization/api.hpp"
#include "service/kept.hpp"

#include <algorithm>

namespace duties {
namespace {

using service::Query;
using store::operator""_sql;

bool binds(const catalog::Duty& duty, const std::vector<std::string>& editions)
{
    return std::ranges::any_of(duty.editions,
                               [&](const auto& edition) { return std::ranges::find(editions, edition) != editions.end(); });
}

/// load.start_midyear (duties-year.yaml): a turn that would be due within a month of the start begins with the next one; weekly and
/// daily duties begin at once.
bool counts(const schedule::Cycle& cycle, const schedule::Turn& turn, base::Day start)
{
    const bool at_once =
        std::holds_alternative<schedule::Weekly>(cycle) || std::holds_alternative<schedule::EachBusinessDay>(cycle);
    return turn.due >= (at_once ? start : base::add_months(start, 1));
}

State state_of(const Occurrence& one, base::Day today, int near_days)
{
    if (one.done_on) return *one.done_on <= one.turn.due ? State::done : State::late;
    if (one.turn.due < today) return State::overdue;
    const bool near = one.turn.due <= today + std::chrono::days{near_days};
    return one.turn.opens <= today && near ? State::due : State::planned;
}

void close(Occurrence& one, const Closing& by, base::Day on)
{
    one.done_on = on;
    one.performed_by = by.performed_by;
    one.evidence = by.evidence;
    one.link = by.link;
    one.record = by.record;
}

/// A run of turns was each done in time; a single one on the day of its record.
void close_named(std::vector<Occurrence>& all, const Closing& by)
{
    for (auto& one : all) {
        if (one.done_on) continue;
        if (by.through && one.turn.due >= *by.due && one.turn.due <= *by.through) close(one, by, one.turn.due);
        if (!by.through && one.turn.due == *by.due) close(one, by, by.on);
    }
}

void close_oldest(std::vector<Occurrence>& all, const Closing& by)
{
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool in_reach = i + 1 == all.size() || by.on <= all[i + 1].turn.due;
        if (all[i].done_on || all[i].turn.opens > by.on || !in_reach) continue;
        return close(all[i], by, by.on);
    }
}

/// From the first turn on, whatever stretch is asked for: which closing closes which turn depends on those before.
std::vector<Occurrence> of_cycle(const Query& query, const catalog::Duty& duty, const schedule::Calendar& days, base::Day begin,
                                 base::Day to, const std::vector<Closing>& done)
{
    std::vector<Occurrence> found;
    const auto cycle = cycle_of(query.catalog, duty);
    const bool interval = std::holds_alternative<schedule::Interval>(cycle.turns);
    const auto last = interval ? std::optional{done.empty() ? begin : done.back().on} : std::nullopt;
    for (const auto& turn : schedule::turns(cycle.turns, cycle.shift, days, begin, to, last))
        if (interval || counts(cycle.turns, turn, begin)) found.push_back({&duty, turn});
    return found;
}

/// The turns of an interval that were done: each time it was, due when the time before said.
std::vector<Occurrence> past_intervals(const Query& query, const catalog::Duty& duty, const schedule::Calendar& days,
                                       base::Day begin, const std::vector<Closing>& done)
{
    std::vector<Occurrence> found;
    const auto cycle = cycle_of(query.catalog, duty);
    const auto* interval = std::get_if<schedule::Interval>(&cycle.turns);
    if (!interval) return found;
    for (const auto& by : done) {
        const auto due = days.shifted(schedule::after(begin, interval->every, days), cycle.shift);
        found.push_back({&duty, {begin, due}});
        close(found.back(), by, by.on);
        begin = by.on;
    }
    return found;
}

std::vector<Occurrence> of_events(const Query& query, const catalog::Duty& duty)
{
    std::vector<Occurrence> found;
    for (const auto& row : event_table.where(query.readings, "WHERE duty = ? ORDER BY happened_on, subject"_sql, duty.id)) {
        if (!row.due) continue;
        found.push_back({&duty, {row.happened_on, *row.due}});
        found.back().event = row.subject;
        found.back().what = row.what;
    }
    const auto done = done_table.where(query.readings, "WHERE duty = ? AND event IS NOT NULL ORDER BY done_on, seq"_sql, duty.id);
    for (auto& one : found)
        for (const auto& row : done)
            if (row.event == one.event && !one.done_on)
                close(one, {row.done_on, {}, {}, row.performed_by, row.evidence, row.link, row.subject}, row.done_on);
    return found;
}

std::vector<Occurrence> all_of(const Query& query, base::Day from, base::Day to)
{
    std::vector<Occurrence> all;
    const auto begin = start(query);
    if (!begin) return all;
    const auto days = calendar(query);
    const auto near = static_cast<int>(query.catalog.parameter("due_soon_days").number());
    for (const auto* duty : duties_in_force(query)) {
        const auto done = closings(query, *duty);
        auto found = of_cycle(query, *duty, days, *begin, to, done);
        const bool interval = duty->cycle.kind == "interval";
        settle(found, interval ? std::vector<Closing>{} : done, query.day, near);
        auto past = past_intervals(query, *duty, days, *begin, done), events = of_events(query, *duty);
        settle(past, {}, query.day, near);
        settle(events, {}, query.day, near);
        for (auto* part : {&past, &found, &events})
            for (auto& one : *part)
                if (one.turn.due >= from && one.turn.due <= to) all.push_back(std::move(one));
    }
    std::ranges::stable_sort(all, {}, [](const Occurrence& one) { return one.turn.due; });
    return all;
}

}  // namespace

void settle(std::vector<Occurrence>& all, std::vector<Closing> closings, base::Day today, int near_days)
{
    std::ranges::stable_sort(closings, {}, &Closing::on);
    for (const auto& by : closings)
        if (by.due) close_named(all, by);
    for (const auto& by : closings)
        if (!by.due) close_oldest(all, by);
    for (auto& one : all) one.state = state_of(one, today, near_days);
}

std::shared_ptr<const std::vector<Occurrence>> occurrences(const Query& query, base::Day from, base::Day to)
{
    return service::kept<std::vector<Occurrence>>(query, "duties.occurrences|" + base::iso(from) + '|' + base::iso(to),
                                                  [&] { return all_of(query, from, to); });
}

schedule::Calendar calendar(const Query& query)
{
    const auto& known = catalog::holidays(query.catalog);
    std::vector<schedule::Exception> exceptions;
    for (const auto& day : known.overrides) exceptions.push_back({day.day, day.open, day.ja, day.en});
    for (const auto& row : days_table.where(query.readings, "WHERE cleared_on IS NULL ORDER BY seq"_sql))
        for (auto day = row.first_day; day <= row.last_day; day += std::chrono::days{1})
            exceptions.push_back({day, row.open, row.name, row.name});
    return schedule::Calendar{known.gazetted_through, std::move(exceptions)};
}

std::optional<base::Day> start(const Query& query)
{
    if (const auto contract = contracts::first_concluded(query.readings)) return contract;
    return organization::first_held(query.readings, "general_manager");
}

std::vector<const catalog::Duty*> duties_in_force(const Query& query)
{
    auto editions = contracts::editions(query.readings, query.day);
    if (editions.empty()) editions.push_back(query.company.edition);
    std::vector<const catalog::Duty*> found;
    for (const auto& duty : catalog::duties(query.catalog).duties)
        if (binds(duty, editions) && !exclusion(query, duty.id)) found.push_back(&duty);
    return found;
}

std::optional<ExclusionRow> exclusion(const Query& query, const std::string& duty)
{
    for (auto& row : exclusion_table.where(query.readings, "WHERE duty = ?"_sql, duty))
        if (row.standing == Standing::in_force && row.since <= query.day) return std::move(row);
    return std::nullopt;
}

std::vector<Closing> closings(const Query& query, const catalog::Duty& duty)
{
    std::vector<Closing> found;
    for (const auto& row : done_table.where(query.readings, "WHERE duty = ? AND event IS NULL ORDER BY done_on, seq"_sql, duty.id))
        found.push_back({row.done_on, row.due, row.through, row.performed_by, row.evidence, row.link, row.subject});
    return found;
}

base::Day first_of(int fiscal_year) { return base::Day{std::chrono::year{fiscal_year} / 4 / 1}; }
base::Day last_of(int fiscal_year) { return base::Day{std::chrono::year{fiscal_year + 1} / 3 / 31}; }

}  // namespace duties
