#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <array>

/// Where the items of the inventory f01 lie, how long, and when they were counted.
namespace ledgers::entry_check {
namespace storage {
namespace {

/// Why a storage cannot be used: 廃止, 使用停止, 廃棄済, 所在不明, 登録なし; "" when it can.
std::string_view why_unusable(Records& records, std::string_view storage)
{
    if (const auto cabinet = records.numbered("f19", storage)) {
        if (!cabinet->blank("ended_on")) return "廃止";
        return cabinet->sheet().standing(*cabinet).state == "suspended" ? "使用停止" : "";
    }
    if (const auto system = records.numbered("f21", storage)) {
        if (!system->blank("retired_on")) return "廃止";
        const auto state = system->sheet().standing(*system).state;
        return state == "stopped" ? "使用停止" : state == "missing" ? "所在不明" : "";
    }
    if (const auto medium = records.numbered("f24", storage)) {
        const auto state = (*medium)["state"];
        return state == "廃棄済" || state == "所在不明" ? state : "";
    }
    return "登録なし";
}

void invalid(Records& records, Found& found)
{
    for (const auto& item : records.rows("f01")) {
        const auto storage = item["storage"];
        if (storage.empty() || !item_open(item) || item["state"] == "社外保管中") continue;  // kept by a subcontractor
        if (const auto why = why_unusable(records, storage); !why.empty()) found.at(item, "storage", {{"state", std::string{why}}});
    }
}

void grade(Records& records, Found& found)
{
    for (const auto& item : records.rows("f01")) {
        if (item["grade"] != "注意" || !item_open(item)) continue;
        const auto cabinet = records.numbered("f19", item["storage"]);
        const auto medium = records.numbered("f24", item["storage"]);
        if ((cabinet && (*cabinet)["max_grade"] == "部内限りまで") || (medium && (*medium)["encryption"] == "なし"))
            found.at(item, "storage");
    }
}

void keep_until(Records& records, Found& found)
{
    for (const auto& item : records.rows("f01"))
        if (const auto until = item["keep_until"];
            !until.empty() && until < records.today_text() && item["state"] != "終了" && item["state"] != "処置待ち")
            found.at(item, "keep_until");
}

void stocktaking(Records& records, Found& found)
{
    const auto latest = records.months_ago("inventory_cycle_months");
    const auto look = [&](const Row& row, std::string_view counted, std::string_view since, std::string_view storage) {
        const auto last = row.blank(counted) ? row[since] : row[counted];
        if (!last.empty() && last < latest)
            found.at(row, counted,
                     {{"item_no", std::string{row.number()}}, {"storage", std::string{storage}}, {"last", std::string{last}}});
    };
    for (const auto& item : records.rows("f01"))
        if (item_open(item)) look(item, "counted_on", "acquired_on", item["storage"]);
    for (const auto& cabinet : records.rows("f19"))
        if (cabinet.blank("ended_on")) look(cabinet, "last_counted_on", "registered_on", cabinet.number());
}

constexpr std::array rules{
    Check{"check.storage_invalid", invalid},
    Check{"check.storage_grade", grade},
    Check{"check.keep_until_passed", keep_until},
    Check{"check.stocktaking_overdue", stocktaking},
};

}  // namespace
}  // namespace storage

std::span<const Check> storage_rules() { return storage::rules; }

}  // namespace ledgers::entry_check
