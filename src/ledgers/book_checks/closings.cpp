#include "ledgers/book_checks/closings.hpp"

#include <map>

namespace ledgers::book_checks {
namespace {

using Key = std::pair<std::string, base::Day>;

/// A closing check that was done: 始業 and 休業日入室 are none.
bool whole(const Closing& row) { return (row.kind == "終業" || row.unused()) && !row.checker.empty() && !row.last_out_at.empty(); }

/// A day on which nobody checked, with the reason, confirmed by somebody who answers for it.
bool explained(const Closing& row) { return !row.abnormal.empty() && row.confirmed_on; }

/// The best of the rows of one day and facility.
struct OfDay {
    const Closing *checked = nullptr, *reason = nullptr, *any = nullptr;
    void add(const Closing& row)
    {
        any = &row;
        if (whole(row) && (!checked || row.written_on < checked->written_on)) checked = &row;
        if (explained(row)) reason = &row;
    }
};

Judged judged_closing(const OfDay& rows, const std::string& facility, base::Day on, base::Day due, base::Day today)
{
    static const catalog::Text checked{"終業点検", "closing check"}, made_good{"理由と確認を補った", "reason given and confirmed"},
        missing{"終業点検がない", "no closing check"}, unfinished{"点検者又は時刻がない", "no checker or time"};
    if (rows.checked)
        return {said(facility, on, checked),
                rows.checked->row,
                rows.checked->number,
                on,
                due,
                standing(true, rows.checked->written_on, due, today)};
    if (rows.reason) return {said(facility, on, made_good), rows.reason->row, rows.reason->number, on, due, Standing::late};
    const auto state = standing(false, on, due, today);
    if (rows.any) return {said(facility, on, unfinished), rows.any->row, rows.any->number, on, due, state};
    return {said(facility, on, missing), "", "", on, due, state};
}

}  // namespace

std::vector<Judged> closings(const std::vector<Closing>& rows, const std::vector<Facility>& facilities,
                             const schedule::Calendar& calendar, const Days& days)
{
    std::map<Key, OfDay> by_day;
    for (const auto& row : rows) by_day[{row.facility, row.on}].add(row);
    std::vector<Judged> found;
    for (auto day = calendar.at_or_after(days.first); day <= days.last; day = calendar.add_business_days(day, 1)) {
        const auto due = calendar.add_business_days(day, 1);
        for (const auto& facility : facilities) {
            if (day < facility.since) continue;
            const auto at = by_day.find({facility.number, day});
            found.push_back(judged_closing(at == by_day.end() ? OfDay{} : at->second, facility.number, day, due, days.today));
        }
    }
    return found;
}

}  // namespace ledgers::book_checks
