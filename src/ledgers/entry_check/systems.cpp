#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>

/// Backups f29, software f30, settings f32, maintenance f33, vulnerabilities f35.
namespace ledgers::entry_check {
namespace systems {
namespace {

using std::chrono::days;

constexpr days repeat_backup{7};  // backup_restore: a failure may stand so long

/// Of a device: its last test of restoration, its first and its last good backup.
struct Backups {
    std::string_view tested, begun, good;
    std::optional<Row> last_test;
};

void look(const Row& row, Backups& backups)
{
    const auto done = row["done_at"];
    if (!done.empty() && (backups.begun.empty() || done < backups.begun)) backups.begun = date_of(done);
    if (row["result"] == "成功") backups.good = std::max(backups.good, done);
    if (row["kind"] != "復元試験" || row["restore_result"] != "読出し確認") return;
    if (row["restored_on"] >= backups.tested) backups.last_test = row;
    backups.tested = std::max(backups.tested, row["restored_on"]);
}

void restore(Records& records, Found& found)
{
    const auto latest = records.months_ago("restore_test_months");
    std::map<std::string_view, Backups> systems;
    for (const auto& system : records.rows("f21"))
        if (system["stores"] == "保存する" && system.blank("retired_on")) systems[system.number()].begun = system["installed_on"];
    for (const auto& row : records.rows("f29")) look(row, systems[row["system_no"]]);
    for (const auto& [system, backups] : systems) {
        const auto last = backups.tested.empty() ? backups.begun : backups.tested;
        if (last.empty() || last >= latest) continue;
        const Values values{{"system_no", std::string{system}}, {"last", std::string{last}}};
        if (backups.last_test)
            found.at(*backups.last_test, "restored_on", values);
        else
            found.missing("f29", values);
    }
    for (const auto& row : records.rows("f29")) {
        const auto done = day_of(row["done_at"]);
        const bool failed = row["result"] == "失敗" || row["result"] == "一部失敗";
        if (failed && done && *done + repeat_backup < records.today() && systems[row["system_no"]].good < row["done_at"])
            found.at(row, "result", {{"last", std::string{systems[row["system_no"]].tested}}}, Severity::error);
    }
}

void software_unapproved(Records& records, Found& found)
{
    for (const auto& row : records.rows("f30")) {
        const auto installed = row["installed_on"], approved = row["approved_on"];
        if (installed.empty()) continue;
        if (approved.empty() || approved > installed)
            found.at(row, "approved_on");
        else if (row["checked"] == "未確認")
            found.at(row, "checked");
    }
}

void exception_expired(Records& records, Found& found)
{
    for (const auto& row : records.rows("f32")) {
        if (row["verdict"] != "否" || !row.blank("corrected_on")) continue;
        const auto until = row.blank("exception_until") ? row["due_on"] : row["exception_until"];
        if (until < records.today_text()) found.at(row, "corrected_on", {{"until", std::string{until}}});  // "" is no date at all
    }
}

/// Whether somebody from outside who did this work stands in the log for all of it, with the same escort.
bool logged(Records& records, const Row& work, const Row& entry)
{
    const auto begin = time_in(work["from_at"]).value_or(0), end = time_in(work["to_at"]).value_or(begin);
    const auto in = clock_of(entry["in_at"]), out = clock_of(entry["out_at"]);
    return contains(person_key(work["worker"]), person_key(entry["name"])) && in && *in <= begin && (!out || *out >= end) &&
           records.same(entry["escort"], work["escort"]);
}

bool application_permitted(Records& records, const Row& entry)
{
    const auto application = records.numbered("f16", entry["permit_ref"]);
    return application && !application->blank("permitted_on");
}

void maintenance(Records& records, Found& found)
{
    for (const auto& work : records.rows("f33")) {
        if (work["remote"] != "現地" || work.blank("from_at")) continue;
        const auto entries = records.where("f15", "date", date_of(work["from_at"]));
        const bool agrees = std::ranges::any_of(entries, [&](const Row& entry) {
            return entry["kind"] == "臨時" && !entry.blank("name") && logged(records, work, entry) &&
                   application_permitted(records, entry);
        });
        if (!agrees) found.at(work, "worker", {{"from", std::string{work["from_at"]}}});
    }
}

/// Within how many days a weakness is mended, from the day it was judged.
std::optional<int> time_to_mend(const Records& records, const Row& row)
{
    if (row["exploited"] == "確認あり") return records.parameter("vuln_fix_exploited_days");
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> by_severity{{{"緊急", "vuln_fix_critical_days"},
                                                                                        {"重要", "vuln_fix_high_days"},
                                                                                        {"警告", "vuln_fix_medium_days"},
                                                                                        {"注意", "vuln_fix_low_days"}}};
    for (const auto& [severity, parameter] : by_severity)
        if (row["severity"] == severity) return records.parameter(parameter);
    return std::nullopt;
}

/// What is late about a weakness that concerns us: the column; "" when nothing is.
std::string_view late_column(const Records& records, const Row& row)
{
    if (!row.blank("done_on")) return "";
    if (!row.blank("risk_by")) return row["risk_until"] < records.today_text() ? "risk_until" : "";
    if (!row.blank("due_on") && row["due_on"] < records.today_text()) return "done_on";
    const auto judged = day_of(row["judged_on"]), due = day_of(row["due_on"]);
    const auto time = time_to_mend(records, row);
    return judged && due && time && *due > *judged + days{*time} ? "risk_by" : "";
}

void weakness_late(Records& records, Found& found)
{
    for (const auto& row : records.rows("f35")) {
        const auto received = day_of(row["received_on"]);
        if (row["affected"] == "調査中" && received) {
            const auto due = records.calendar().after(*received, records.parameter("vuln_triage_business_days"));
            if (due < records.today()) found.at(row, "affected", {{"due", base::iso(due)}}, Severity::warning);
        } else if (row["affected"] == "有") {
            if (const auto column = late_column(records, row); !column.empty())
                found.at(row, column, {{"due", std::string{column == "risk_until" ? row["risk_until"] : row["due_on"]}}});
        }
    }
}

constexpr std::array rules{
    Check{"check.backup_restore", restore},
    Check{"check.software_unapproved", software_unapproved},
    Check{"check.setting_exception_expired", exception_expired},
    Check{"check.maintenance_vs_entry", maintenance},
    Check{"check.vuln_late", weakness_late},
};

}  // namespace
}  // namespace systems

std::span<const Check> system_rules() { return systems::rules; }

}  // namespace ledgers::entry_check
