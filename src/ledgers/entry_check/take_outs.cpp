#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <array>

/// 持出し許可・記録簿 f05.
namespace ledgers::entry_check {
namespace take_outs {
namespace {

void not_back(Records& records, Found& found)
{
    for (const auto& row : records.rows("f05"))
        if (const auto until = row["until_on"];
            !row.blank("taken_at") && row.blank("returned_at") && !until.empty() && until < records.today_text())
            found.at(row, "returned_at", {{"until", std::string{until}}});
}

/// What this kind of thing must be protected by and is not; "" when it is.
std::string_view missing_protection(const Row& row)
{
    const auto kind = row["target_kind"], protection = row["protection"];
    if (kind == "可搬記憶媒体") return lists(protection, "媒体暗号化") ? "" : "媒体暗号化";
    if (kind == "機器") return lists(protection, "機器暗号化") ? "" : "機器暗号化";
    const bool enclosed = lists(protection, "施錠かばん") || lists(protection, "二重封筒・封印");
    return kind == "文書・物件" && !enclosed ? "施錠かばん又は二重封筒・封印" : "";
}

void unprotected(Records& records, Found& found)
{
    for (const auto& row : records.rows("f05"))
        if (const auto missing = missing_protection(row); !missing.empty())
            found.at(row, "protection", {{"missing", std::string{missing}}});
}

/// Of a take-out that has not happened yet, the day it was permitted or asked for counts.
base::Day day_of_take_out(const Row& row, base::Day today)
{
    for (const auto column : {"taken_at", "from_on", "permitted_on", "applied_on"})
        if (const auto day = day_of(row[column])) return *day;
    return today;
}

void manager(Records& records, Found& found)
{
    for (const auto& row : records.rows("f05")) {
        if (row.blank("permitted_by")) continue;
        const auto day = day_of_take_out(row, records.today());
        if (records.holds(records.person(row["applicant"]), day, {"管理責任者"}) &&
            !records.holds(records.person(row["permitted_by"]), day, {"総括責任者"}))
            found.at(row, "permitted_by");
    }
}

void scan_missing(Records& records, Found& found)
{
    for (const auto& row : records.rows("f05")) {
        const bool machine = row["target_kind"] == "可搬記憶媒体" || row["target_kind"] == "機器";
        const bool scanned = !row.blank("virus_check") && row["virus_check"] != "対象外";
        if (machine && !row.blank("returned_at") && !scanned) found.at(row, "virus_check");
    }
}

constexpr std::array rules{
    Check{"check.takeout_not_back", not_back},
    Check{"check.takeout_unprotected", unprotected},
    Check{"check.takeout_manager", manager},
    Check{"check.takeout_scan_missing", scan_missing},
};

}  // namespace
}  // namespace take_outs

std::span<const Check> take_out_rules() { return take_outs::rules; }

}  // namespace ledgers::entry_check
