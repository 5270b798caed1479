#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>

/// 可搬記憶媒体 f24 and their use f25.
namespace ledgers::entry_check {
namespace media {
namespace {

bool to_be_counted(const Row& medium) { return medium["state"] != "廃棄済" && medium.blank("disposed_on"); }

/// The registered number and the counted one differ exactly where a medium was not counted in time or did not agree: each such row
/// is named, with both numbers.
void count(Records& records, Found& found)
{
    const auto latest = records.months_ago("media_check_months");
    const auto media = records.rows("f24");
    const auto registered = std::ranges::count_if(media, to_be_counted);
    const auto counted = std::ranges::count_if(
        media, [&](const Row& row) { return to_be_counted(row) && row["counted_on"] >= latest && row["count_result"] == "一致"; });
    const Values values{{"registered", std::to_string(registered)}, {"counted", std::to_string(counted)}};
    for (const auto& medium : media) {
        const auto result = medium["count_result"];
        const auto last = medium.blank("counted_on") ? medium["registered_on"] : medium["counted_on"];
        if ((result == "不足" || result == "余剰") && !records.event_follows(day_of(medium["counted_on"])))
            found.at(medium, "count_result", values);
        else if ((medium["state"] == "保管中" || medium["state"] == "使用中") && to_be_counted(medium) && !last.empty() &&
                 last < latest)
            found.at(medium, "counted_on", values, Severity::warning);
    }
}

void not_back(Records& records, Found& found)
{
    for (const auto& use : records.rows("f25"))
        if (use.blank("returned_at") && !use.blank("out_at") && date_of(use["out_at"]) < records.today_text())
            found.at(use, "returned_at");
}

void unregistered(Records& records, Found& found)
{
    for (const auto& use : records.rows("f25")) {
        if (use.blank("media_no")) continue;
        const auto medium = records.numbered("f24", use["media_no"]);
        const auto day = date_of(use["out_at"]);
        const auto after = [&](std::string_view column) { return !medium->blank(column) && day > (*medium)[column]; };
        const bool gone = medium && (after("disposed_on") || ((*medium)["state"] == "所在不明" && after("counted_on")));
        const bool too_early = medium && !day.empty() && !medium->blank("registered_on") && day < (*medium)["registered_on"];
        if (!medium || gone || too_early) found.at(use, "media_no");
    }
}

constexpr std::array rules{
    Check{"check.media_count", count},
    Check{"check.media_not_back", not_back},
    Check{"check.media_unregistered", unregistered},
};

}  // namespace
}  // namespace media

std::span<const Check> media_rules() { return media::rules; }

}  // namespace ledgers::entry_check
