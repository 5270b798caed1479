#include "ledgers/book_checks/entrances.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace ledgers::book_checks {
namespace {

using catalog::Text;

/// Who may enter which facility when, by the key of the name.
class Lists {
public:
    explicit Lists(const std::vector<Permit>& permits)
    {
        for (const auto& one : permits) of_[{one.facility, base::search_key(one.name)}].push_back(&one);
    }
    bool holds(const Entrance& row) const
    {
        const auto found = of_.find({row.facility, base::search_key(row.name)});
        return found != of_.end() &&
               std::ranges::any_of(found->second, [&](const Permit* one) { return one->starts <= row.on && row.on <= one->ends; });
    }

private:
    std::map<std::pair<std::string, std::string>, std::vector<const Permit*>> of_;
};

/// The application an entrance names, where it is for this facility and this visitor.
const Visit* visit_of(const std::vector<Visit>& visits, const Entrance& row)
{
    const auto found = std::ranges::find(visits, row.permit, &Visit::number);
    if (row.permit.empty() || found == visits.end() || found->facility != row.facility) return nullptr;
    return base::search_key(found->visitors).find(base::search_key(row.name)) == std::string::npos ? nullptr : &*found;
}

bool permitted_by(const Visit& visit, base::Day day) { return visit.permitted && visit.permitted_on && *visit.permitted_on <= day; }

/// What the entrance lacks; nothing when it is whole.
std::optional<Text> lack_of_entrance(const Entrance& row, const std::vector<Visit>& visits, const Lists& lists)
{
    if (!row.left) return Text{"退室の時刻がない", "no time of leaving"};
    if (row.permitted())
        return lists.holds(row) ? std::nullopt : std::optional{Text{"立入許可者名簿にない", "not on the entry-permitted list"}};
    if (row.emergency())
        return row.permit.empty() ? std::optional{Text{"緊急の事象の番号がない", "an emergency without its number"}} : std::nullopt;
    const auto* visit = visit_of(visits, row);
    if (visit && permitted_by(*visit, row.on)) return std::nullopt;
    return Text{"許可された立入申請がない", "no permitted application"};
}

std::optional<Text> lack_of_escort(const Entrance& row, const IsHandler& is_handler)
{
    if (!row.left) return Text{"退室の時刻がない", "no time of leaving"};
    if (row.escort.empty()) return Text{"立会者がない", "no escort"};
    if (!is_handler(row.escort, row.on)) return Text{"立会者が取扱者でない", "the escort is no handler"};
    return std::nullopt;
}

std::optional<Text> lack_of_visit(const Entrance& row, const std::vector<Visit>& visits, const schedule::Calendar& calendar,
                                  int apply_days)
{
    if (row.emergency())
        return row.permit.empty() ? std::optional{Text{"緊急の事象の番号がない", "an emergency without its number"}} : std::nullopt;
    const auto* visit = visit_of(visits, row);
    if (!visit || !permitted_by(*visit, row.on)) return Text{"立入りより前の許可がない", "not permitted before"};
    if (visit->ministry_asked && visit->ministry_number.empty())
        return Text{"官の許可番号がない", "no number of the Ministry's permission"};
    const bool in_time = calendar.add_business_days(visit->applied_on, apply_days) <= visit->enters_on;
    if (!in_time && visit->note.empty()) return Text{"申請が遅れた理由がない", "applied for late, without a reason"};
    return std::nullopt;
}

}  // namespace

std::vector<Judged> entrances(const std::vector<Entrance>& rows, const std::vector<Visit>& visits,
                              const std::vector<Permit>& permits, const std::vector<Closing>& closings,
                              const std::vector<Facility>& facilities, const schedule::Calendar& calendar, const Days& days)
{
    static const Text entered{"入退室", "entered and left"}, unused{"使用なし", "not used"},
        silent{"入退室がなく「使用なし」の点検もない", "nobody entered, and it is not said that nobody did"};
    const Lists lists{permits};
    std::set<std::pair<std::string, base::Day>> in_use;
    std::map<std::pair<std::string, base::Day>, const Closing*> not_used;
    std::vector<Judged> found;
    for (const auto& row : rows) {
        if (row.on < days.first || row.on > days.last) continue;
        in_use.emplace(row.facility, row.on);
        const auto due = calendar.add_business_days(row.on, 2);
        const auto lack = lack_of_entrance(row, visits, lists);
        found.push_back({said(row.facility, row.on, lack.value_or(entered)), row.row, row.number, row.on, due,
                         standing(!lack, row.written_on, due, days.today)});
    }
    for (const auto& row : closings)
        if (row.unused()) not_used[{row.facility, row.on}] = &row;
    for (auto day = calendar.at_or_after(days.first); day <= days.last; day = calendar.add_business_days(day, 1))
        for (const auto& facility : facilities) {
            if (day < facility.since || in_use.contains({facility.number, day})) continue;
            const auto due = calendar.add_business_days(day, 2);
            const auto at = not_used.find({facility.number, day});
            const bool said_so = at != not_used.end();
            found.push_back({said(facility.number, day, said_so ? unused : silent), said_so ? at->second->row : "",
                             said_so ? at->second->number : "", day, due,
                             standing(said_so, said_so ? at->second->written_on : day, due, days.today)});
        }
    return found;
}

std::vector<Judged> visitors(const std::vector<Entrance>& rows, const std::vector<Visit>& visits, const IsHandler& is_handler,
                             const schedule::Calendar& calendar, int apply_days, const Days& days)
{
    static const Text escorted{"第三者の立入り", "a visitor"};
    std::vector<Judged> found;
    for (const auto& row : rows) {
        if (row.permitted() || row.on < days.first || row.on > days.last) continue;
        auto lack = lack_of_visit(row, visits, calendar, apply_days);
        if (!lack) lack = lack_of_escort(row, is_handler);
        found.push_back({said(row.facility, row.on, lack.value_or(escorted)), row.row, row.number, row.on, row.on,
                         lack ? Standing::lacking : Standing::met});
    }
    return found;
}

}  // namespace ledgers::book_checks
