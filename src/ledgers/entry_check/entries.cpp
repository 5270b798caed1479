#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>
#include <set>

/// 入退記録簿 f15 against permits f14, applications f16, escorts and the days without work; devices f17.
namespace ledgers::entry_check {
namespace entries {
namespace {

void no_exit(Records& records, Found& found)
{
    for (const auto& entry : records.rows("f15"))
        if (entry.blank("out_at") && !entry.blank("date") && entry["date"] < records.today_text()) found.at(entry, "out_at");
}

/// 平日昼間, 平日全時間, 全日全時間.
bool in_hours(const Records& records, const Row& permit, base::Day day, std::optional<int> at)
{
    const auto hours = permit["hours"];
    if (!hours.starts_with("平日")) return true;
    if (!records.calendar().business_day(day)) return false;
    if (hours == "平日全時間" || !at) return true;
    return *at >= records.threshold("work_begins_hour") * 60 && *at <= records.threshold("work_ends_hour") * 60;
}

bool has_permit(Records& records, const Row& entry, base::Day day)
{
    const auto fits = [&](const Row& permit) {
        const bool here = permit.blank("facility") || entry.blank("facility") || permit["facility"] == entry["facility"];
        return here && permitted(permit, day) && in_hours(records, permit, day, clock_of(entry["in_at"]));
    };
    return std::ranges::any_of(records.where("f14", "permit_no", entry["permit_ref"]), fits) ||
           std::ranges::any_of(records.of_person("f14", "person", records.person(entry["name"])), fits);
}

bool application_permitted(Records& records, std::string_view number, std::string_view date)
{
    const auto application = records.numbered("f16", number);
    return application && !application->blank("permitted_on") && (*application)["permitted_on"] <= date &&
           (*application)["result"] != "中止";
}

void without_permit(Records& records, Found& found)
{
    for (const auto& entry : records.rows("f15")) {
        const auto day = day_of(entry["date"]);
        if (!day) continue;
        const bool lacks = entry["kind"] == "許可者"
                               ? !has_permit(records, entry, *day)
                               : entry["kind"] == "臨時" && !application_permitted(records, entry["permit_ref"], entry["date"]);
        if (lacks) found.at(entry, "permit_ref");
    }
}

/// Whether these intervals, one after another, cover all of [from, until].
bool covered(std::vector<std::pair<int, int>> intervals, int from, int until)
{
    std::ranges::sort(intervals);
    for (const auto& [begin, end] : intervals)
        if (begin <= from) from = std::max(from, end);
    return from >= until;
}

/// Whether the escort was there all the time: escorts named 甲、乙 take turns.
bool escorted(Records& records, const Row& visit, const std::vector<std::string_view>& escorts)
{
    const auto in = clock_of(visit["in_at"]), out = clock_of(visit["out_at"]);
    if (!in || !out || visit.blank("date")) return true;  // nothing to compare yet
    std::vector<std::pair<int, int>> present;
    for (const auto escort : escorts)
        for (const auto& entry : records.entries(records.person(escort), visit["date"], visit["date"]))
            if (entry["facility"] == visit["facility"])
                present.emplace_back(clock_of(entry["in_at"]).value_or(0), clock_of(entry["out_at"]).value_or(24 * 60));
    return covered(std::move(present), *in, *out);
}

bool handler_on(Records& records, std::string_view name, base::Day day)
{
    return std::ranges::any_of(records.handlers(name), [&](const Row& handler) { return designated(handler, day); });
}

void no_escort(Records& records, Found& found)
{
    for (const auto& visit : records.rows("f15")) {
        if (visit["kind"] != "臨時") continue;
        const auto escorts = parts_of(visit["escort"]);
        const auto day = day_of(visit["date"]).value_or(records.today());
        const bool all_handlers =
            std::ranges::all_of(escorts, [&](std::string_view escort) { return handler_on(records, escort, day); });
        if (escorts.empty() || !all_handlers || !escorted(records, visit, escorts)) found.at(visit, "escort");
    }
}

void holiday_entry(Records& records, Found& found)
{
    using Place = std::pair<std::string_view, std::string_view>;  // date and facility
    std::set<Place> checked, said;
    for (const auto& check : records.rows("f20"))
        if (check["kind"] == "休業日入室") checked.emplace(check["date"], check["facility"]);
    for (const auto& entry : records.rows("f15")) {
        const Place place{entry["date"], entry["facility"]};
        const auto day = day_of(entry["date"]);
        if (!day || records.calendar().business_day(*day) || checked.contains(place) || !said.insert(place).second) continue;
        found.at(entry, "date", {{"reason", records.calendar().closed_because(*day)}});
    }
}

/// Whether who brought a device in has left, by the log of the same day and facility.
bool has_left(Records& records, const Row& device)
{
    return std::ranges::any_of(
        records.entries(records.person(device["person"]), device["date"], device["date"]), [&](const Row& entry) {
            return entry["facility"] == device["facility"] && !entry.blank("out_at") && entry["out_at"] >= device["in_at"];
        });
}

void device_not_out(Records& records, Found& found)
{
    for (const auto& device : records.rows("f17")) {
        const auto until = device.blank("until_on") ? device["date"] : device["until_on"];
        if (device.blank("out_at") && ((!until.empty() && until < records.today_text()) || has_left(records, device)))
            found.at(device, "out_at");
    }
}

void device_private(Records& records, Found& found)
{
    constexpr std::array<std::string_view, 4> forbidden{"パソコン", "可搬記憶媒体", "カメラ", "録音・録画機"};
    for (const auto& device : records.rows("f17")) {
        if (device["owner"] != "個人") continue;
        if (std::ranges::find(forbidden, device["kind"]) != forbidden.end())
            found.at(device, "owner");
        else if (device["kind"] == "携帯電話" && device["seal"] == "対象外")
            found.at(device, "seal", {}, Severity::warning);
    }
}

constexpr std::array rules{
    Check{"check.entry_no_exit", no_exit},
    Check{"check.entry_without_permit", without_permit},
    Check{"check.visitor_no_escort", no_escort},
    Check{"check.holiday_entry", holiday_entry},
    Check{"check.device_in_not_out", device_not_out},
    Check{"check.device_private", device_private},
};

}  // namespace
}  // namespace entries

std::span<const Check> entry_rules() { return entries::rules; }

}  // namespace ledgers::entry_check
