#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <array>

/// 情報セキュリティ事象受付簿 f45 and the reports f44.
namespace ledgers::entry_check {
namespace events {
namespace {

void judged_late(Records& records, Found& found)
{
    const int target = records.parameter("event_triage_hours");
    const auto now =
        std::int64_t{records.today().time_since_epoch().count()} * 24 * 60;  // the day's beginning: nothing is late too early
    for (const auto& event : records.rows("f45")) {
        const auto received = minutes_of(event["received_at"]);
        if (!received) continue;
        const auto taken = minutes_of(event["judged_at"]).value_or(now) - *received;
        if (taken > std::int64_t{target} * 60)
            found.at(event, "judged_at", {{"hours", std::to_string(taken / 60)}, {"target", std::to_string(target)}});
    }
}

/// Minutes from one moment of a row to another.
std::optional<std::int64_t> between(const Row& row, std::string_view from, std::string_view until)
{
    const auto begin = minutes_of(row[from]), end = minutes_of(row[until]);
    if (!begin || !end) return std::nullopt;
    return *end - *begin;
}

bool more(std::optional<std::int64_t> minutes, int most) { return minutes && *minutes > most; }

void no_report(Records& records, Found& found)
{
    for (const auto& event : records.rows("f45"))
        if ((event["judgement"] == "事故等" || event["judgement"] == "疑い") && event.blank("report_ref"))
            found.at(event, "report_ref", {{"state", "まだ"}});
    const int internal = records.parameter("report_internal_minutes"), first = records.parameter("report_first_minutes");
    const int suspicion = records.parameter("report_suspicion_hours") * 60;
    for (const auto& report : records.rows("f44")) {
        if (report["round"] != "第1報" && report["report_kind"] != "第一報") continue;
        const auto grade = report["class"];
        const bool grave = grade == "A" || grade == "B1" || grade == "B2", light = grade == "C" || grade == "D";
        const bool told_late = grave && more(between(report, "found_at", "informed_at"), internal);
        const bool sent_late = (grave && more(between(report, "informed_at", "reported_at"), first)) ||
                               (light && more(between(report, "judged_at", "reported_at"), suspicion));
        if (told_late || sent_late)
            found.at(report, told_late ? "informed_at" : "reported_at",
                     {{"event_no", std::string{report.number()}}, {"judgement", "区分" + std::string{grade}}, {"state", "遅れ"}});
    }
}

struct Sign {
    std::string_view form, column, value, on;
};
constexpr std::array<Sign, 8> signs{{{"f01", "state", "亡失", "end_on"},
                                     {"f01", "count_result", "不足", "counted_on"},
                                     {"f02", "package_state", "異状あり", "received_on"},
                                     {"f04", "condition", "異状あり", "returned_at"},
                                     {"f05", "abnormality", "異状あり", "returned_at"},
                                     {"f18", "count_result", "不足", "counted_on"},
                                     {"f24", "count_result", "不足", "counted_on"},
                                     {"f25", "result", "異状あり", "returned_at"}}};

void unrecorded(Records& records, Found& found)
{
    for (const auto& sign : signs)
        for (const auto& row : records.where(sign.form, sign.column, sign.value))
            if (!records.event_follows(day_of(row[sign.on]))) found.at(row, sign.column);
}

constexpr std::array rules{
    Check{"check.event_judged_late", judged_late},
    Check{"check.event_no_report", no_report},
    Check{"check.event_lost_item_unrecorded", unrecorded},
};

}  // namespace
}  // namespace events

std::span<const Check> event_rules() { return events::rules; }

}  // namespace ledgers::entry_check
