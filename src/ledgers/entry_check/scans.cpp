#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>
#include <set>

/// ウイルス対策・スキャン実施記録 f26.
namespace ledgers::entry_check {
namespace scans {
namespace {

using std::chrono::days;

base::Day monday_of(base::Day day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

/// What f26 says, by device: days of a full scan, and weeks with a reason for none.
struct Scans {
    std::set<std::pair<std::string_view, base::Day>> days, excused;
    std::optional<base::Day> begun;  // of the whole ledger: before it was on paper
};

Scans scans_of(Records& records)
{
    Scans scans;
    for (const auto& row : records.rows("f26")) {
        const auto done = day_of(row["done_at"]), week = day_of(row["week"]);
        if (done) scans.days.emplace(row["system_no"], *done);
        if (week && !row.blank("not_run")) scans.excused.emplace(row["system_no"], monday_of(*week));
        if (const auto day = week ? week : done) scans.begun = std::min(scans.begun.value_or(*day), *day);
    }
    return scans;
}

bool scanned(const Scans& scans, std::string_view system, base::Day monday)
{
    if (scans.excused.contains({system, monday})) return true;
    const auto first = scans.days.lower_bound({system, monday});
    return first != scans.days.end() && first->first == system && first->second < monday + days{7};
}

void each_week(Records& records, const Scans& scans, const Row& system, Found& found)
{
    const auto this_week = monday_of(records.today());
    const auto begun = std::max(scans.begun.value_or(this_week - days{7}), day_of(system["installed_on"]).value_or(base::Day{}));
    const auto retired = day_of(system["retired_on"]).value_or(records.today());
    for (auto monday = monday_of(begun); monday < this_week && monday <= retired; monday += days{7})
        if (!scanned(scans, system.number(), monday))
            found.missing("f26", {{"system_no", std::string{system.number()}}, {"week", base::iso(monday)}});
}

/// A device that is scanned before it is used: the days on which a medium was used at it (f25).
void each_use(Records& records, const Scans& scans, const Row& system, Found& found)
{
    std::set<base::Day> said;
    for (const auto& use : records.where("f25", "terminal", system.number()))
        if (const auto day = day_of(use["out_at"]);
            day && !scans.days.contains({system.number(), *day}) && said.insert(*day).second)
            found.missing("f26", {{"system_no", std::string{system.number()}}, {"week", base::iso(monday_of(*day))}});
}

void week_missing(Records& records, Found& found)
{
    const auto scans = scans_of(records);
    for (const auto& system : records.rows("f21")) {
        if (system["scan_class"] == "毎週") each_week(records, scans, system, found);
        if (system["scan_class"] == "使用前") each_use(records, scans, system, found);
    }
}

void old_definitions(Records& records, Found& found)
{
    const int most = records.parameter("pattern_age_offline_days");
    for (const auto& row : records.rows("f26")) {
        const auto done = day_of(row["done_at"]), pattern = day_of(row["pattern_on"]);
        if (done && pattern && (*done - *pattern > days{most} || *pattern > *done))
            found.at(row, "pattern_on",
                     {{"pattern", std::string{row["pattern_on"]}}, {"days", std::to_string((*done - *pattern).count())}});
    }
}

void found_no_event(Records& records, Found& found)
{
    for (const auto& row : records.rows("f26"))
        if (const auto count = count_of(row["found"]);
            count && *count > 0 && row.blank("event_ref") && !records.event_follows(day_of(row["done_at"])))
            found.at(row, "event_ref", {{"count", std::to_string(*count)}});
    const auto look = [&](const Row& row, std::string_view result, std::string_view day) {
        if (row[result] == "検出あり" && !records.event_follows(day_of(row[day]))) found.at(row, result, {{"count", "1"}});
    };
    for (const auto& use : records.rows("f25")) {
        look(use, "scan_before", "out_at");
        look(use, "scan_after", use.blank("returned_at") ? "out_at" : "returned_at");
    }
    for (const auto& row : records.rows("f05")) look(row, "virus_check", "returned_at");
}

constexpr std::array rules{
    Check{"check.scan_week_missing", week_missing},
    Check{"check.scan_pattern_old", old_definitions},
    Check{"check.scan_found_no_event", found_no_event},
};

}  // namespace
}  // namespace scans

std::span<const Check> scan_rules() { return scans::rules; }

}  // namespace ledgers::entry_check
