#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>

/// 返却・提出・破棄・抹消記録簿 f07 and 機器廃棄・再利用記録 f34.
namespace ledgers::entry_check {
namespace disposals {
namespace {

bool destroys(const Row& row) { return row["action"] == "破棄" || row["action"] == "抹消"; }

void no_witness(Records& records, Found& found)
{
    const auto look = [&](const Row& row, std::string_view performer) {
        const bool nobody = !row.blank("done_on") && row.blank("witness");
        if (nobody || records.same(row["witness"], row[performer]))
            found.at(row, "witness", {{"performer", std::string{row[performer]}}});
    };
    for (const auto& row : records.rows("f07"))
        if (destroys(row)) look(row, "performer");
    for (const auto& row : records.rows("f34")) look(row, "done_by");
}

/// Done at somebody else's place: its name or its certificate stands in the row.
bool done_outside(const Row& row) { return !row.blank("addressee") || !row.blank("certificate_no"); }

void witness_absent(Records& records, Found& found)
{
    for (const auto& row : records.rows("f07")) {
        if (row.blank("done_on") || row.blank("witness") || done_outside(row)) continue;
        if (records.entries(records.person(row["witness"]), row["done_on"], row["done_on"]).empty())
            found.at(row, "witness", {{"on", std::string{row["done_on"]}}});
    }
}

void quantity(Records& records, Found& found)
{
    for (const auto& row : records.rows("f07")) {
        const auto item = records.numbered("f01", row["item_no"]);
        if (item && !row.blank("quantity") && !item->blank("quantity") && row["quantity"] != (*item)["quantity"])
            found.at(row, "quantity", {{"actual", std::string{row["quantity"]}}, {"expected", std::string{(*item)["quantity"]}}});
    }
}

bool one_of(std::string_view text, std::initializer_list<std::string_view> choices)
{
    return std::ranges::find(choices, text) != choices.end();
}

/// The medium that this method leaves readable; "" when it fits.
std::string_view unfit_for(Records& records, const Row& row)
{
    const auto method = row["method"];
    if (const auto item = records.numbered("f01", row["item_no"])) {
        const auto medium = (*item)["medium"];
        if (medium == "紙" && one_of(method, {"暗号消去", "上書き消去", "消磁"})) return medium;
        if (medium == "データ" && one_of(method, {"細断", "溶解", "焼却"})) return medium;
    }
    if (!one_of(method, {"上書き消去", "消磁"})) return "";
    for (const auto part : parts_of(row["target_device"]))
        if (const auto medium = records.numbered("f24", part); medium && one_of((*medium)["kind"], {"USBメモリ", "メモリカード"}))
            return (*medium)["kind"];  // semiconductors keep what neither reaches
    return "";
}

void method(Records& records, Found& found)
{
    for (const auto& row : records.rows("f07"))
        if (const auto medium = unfit_for(records, row); !medium.empty())
            found.at(row, "method", {{"medium", std::string{medium}}});
}

/// The numbers of items that a text names: 保-R7-0018ほか.
std::vector<std::string_view> items_in(std::string_view text, std::string_view prefix)
{
    std::vector<std::string_view> items;
    for (auto at = text.find(prefix); at != std::string_view::npos; at = text.find(prefix, at + 1)) {
        const auto end = text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-", at + prefix.size());
        items.push_back(text.substr(at, end == std::string_view::npos ? end : end - at));
    }
    return items;
}

/// Whether the medium was disposed of or erased on that day or later.
bool erased_since(Records& records, std::string_view medium,
                  const std::vector<std::pair<std::string_view, std::string_view>>& erased, std::string_view since)
{
    const auto row = records.numbered("f24", medium);
    if (row && !row->blank("disposed_on") && (*row)["disposed_on"] >= since) return true;
    const auto [first, last] = std::ranges::equal_range(erased, medium, {}, &std::pair<std::string_view, std::string_view>::first);
    return std::any_of(first, last, [&](const auto& one) { return one.second >= since; });
}

void backup_left(Records& records, Found& found)
{
    const auto* inventory = records.books().find("f01");
    const std::string pattern = inventory ? inventory->form().numbering : "保-";
    const auto prefix = std::string_view{pattern}.substr(0, pattern.find('{'));
    std::unordered_map<std::string_view, std::vector<Row>> backups;  // by the items in them
    for (const auto& backup : records.rows("f29"))
        for (const auto item : items_in(backup["scope"], prefix)) backups[item].push_back(backup);
    std::vector<std::pair<std::string_view, std::string_view>> erased;  // devices and when
    for (const auto& row : records.rows("f07"))
        if (row["action"] == "抹消")
            for (const auto device : parts_of(row["target_device"])) erased.emplace_back(device, row["done_on"]);
    std::ranges::sort(erased);
    for (const auto& row : records.rows("f07")) {
        if (row["action"] != "抹消") continue;
        for (const auto& backup : backups[row["item_no"]]) {
            const auto done = row["done_on"], medium = backup["media_no"];
            const bool earlier = done.empty() || date_of(backup["done_at"]) <= done;
            if (earlier && !lists(row["target_device"], medium) && !erased_since(records, medium, erased, done)) {
                found.at(row, "target_device", {{"media", std::string{medium}}});
                break;
            }
        }
    }
}

/// The form has no remarks: the words may stand wherever the reason or the instruction is written.
bool needs_no_report(const Row& row)
{
    return std::ranges::any_of(std::array{"remarks", "reason", "ministry_ref", "certificate_no"},
                               [&](const char* column) { return contains(row[column], "報告不要"); });
}

void report_late(Records& records, Found& found)
{
    const std::chrono::days time{records.parameter("closeout_days")};
    for (const auto& row : records.rows("f07"))
        if (const auto done = day_of(row["done_on"]);
            done && *done + time < records.today() && row.blank("reported_on") && !needs_no_report(row))
            found.at(row, "reported_on");
}

constexpr std::array rules{
    Check{"check.disposal_no_witness", no_witness},   Check{"check.disposal_witness_absent", witness_absent},
    Check{"check.disposal_quantity", quantity},       Check{"check.disposal_method", method},
    Check{"check.disposal_backup_left", backup_left}, Check{"check.disposal_report_late", report_late},
};

}  // namespace
}  // namespace disposals

std::span<const Check> disposal_rules() { return disposals::rules; }

}  // namespace ledgers::entry_check
