#include "contracts/api.hpp"
#include "duties/api.hpp"
#include "ledgers/checks.hpp"
#include "ledgers/tables.hpp"
#include "ledgers/volumes.hpp"
#include "parameters/api.hpp"

#include <algorithm>

namespace ledgers {
namespace {

using service::Finding;
using service::Query;
using service::Verdict;
using store::operator""_sql;

constexpr std::string_view inventory = "f01";

/// When each number was last seen at its place in a signed stock-take over the inventory. What differed counts as seen: signing
/// opens an action for it.
std::map<std::string, base::Day> seen_in_stocktakes(const Query& query)
{
    std::map<std::string, base::Day> seen;
    for (const auto& take : stocktake_table.where(query.readings, "WHERE form = ? AND signed_on IS NOT NULL ORDER BY signed_on"_sql,
                                                  std::string{inventory}))
        for (const auto& row : take.counted) seen[row.number] = *take.signed_on;
    return seen;
}

std::string cell_of(const service::FormRow& row, std::string_view column)
{
    const auto found = row.cells.find(column);
    return found == row.cells.end() ? std::string{} : found->second;
}

/// An item of the inventory that is held, and when it was last counted: in a stock-take, or one by one.
struct Held {
    std::string number, link;
    std::optional<base::Day> counted;
    base::Day acquired;
};

std::vector<Held> held_items(const Query& query)
{
    const auto seen = seen_in_stocktakes(query);
    std::vector<Held> items;
    for (const auto& row : offered(query, std::string{inventory})->rows(query)) {
        if (!cell_of(row, "end_on").empty() || row.struck) continue;
        Held item{cell_of(row, "item_no"), row.link, base::parse_day(cell_of(row, "counted_on")), {}};
        item.acquired = base::parse_day(cell_of(row, "acquired_on")).value_or(query.day);
        if (const auto at = seen.find(item.number); at != seen.end())
            item.counted = std::max(item.counted.value_or(at->second), at->second);
        items.push_back(std::move(item));
    }
    return items;
}

/// readiness.yaml calendar_duties: months after the last count (never: after it was acquired), or the turn of the duty after the
/// one the count was for, whichever is later.
base::Day due_of(const Query& query, const Held& item, std::optional<base::Day> start, int months)
{
    const std::string_view duty = "duty.inventory";
    const auto since = item.counted.value_or(start ? std::max(item.acquired, *start) : item.acquired);
    auto turn = duties::turn_after(query, duty, since - std::chrono::days{1});
    if (turn && item.counted) turn = duties::turn_after(query, duty, *turn);
    return std::max(base::add_months(since, months), turn.value_or(since));
}

}  // namespace

Finding stocktaken(const Query& query)
{
    Finding finding;
    const auto items = held_items(query);
    if (items.empty()) {
        finding.verdict = Verdict::not_applicable;
        return finding;
    }
    const auto months = int(parameters::number(query, "inventory_cycle_months"));
    const auto start = contracts::first_concluded(query.readings);
    bool expired = false, building = false;
    for (const auto& item : items) {
        const auto due = due_of(query, item, start, months);
        const bool late = due < query.day;
        expired = expired || late;
        building = building || !item.counted;
        finding.evidence.push_back(
            {{item.number + (item.counted ? "" : "　未照合"), item.number + (item.counted ? "" : ": not counted yet")},
             item.link,
             item.counted,
             due,
             item.counted && !late});
        if (!finding.due || due < *finding.due) finding.due = due;
    }
    finding.verdict = expired ? Verdict::expired : building ? Verdict::building : Verdict::satisfied;
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"目録と現品を照合し、結果に署名してください。",
                        "Compare the inventory with the shelves and sign the result."};
    return finding;
}

}  // namespace ledgers
