#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>

/// 記録保管台帳 f53: volumes closed in time, complete, and kept as long as they must be.
namespace ledgers::entry_check {
namespace volumes {
namespace {

using std::chrono::days;

/// 2025 of R7; nothing of 通年.
std::optional<int> year_of(std::string_view mark)
{
    constexpr int reiwa_began = 2018;
    int year = 0;
    if (!mark.starts_with('R')) return std::nullopt;
    const auto [end, error] = std::from_chars(mark.data() + 1, mark.data() + mark.size(), year);
    if (error != std::errc{} || end != mark.data() + mark.size()) return std::nullopt;
    return year + reiwa_began;
}

std::string book_of(const Row& volume) { return std::string{volume.blank("book") ? volume.number() : volume["book"]}; }

void not_closed(Records& records, Found& found)
{
    const days time{records.parameter("entry_confirm_days")};
    for (const auto& volume : records.rows("f53")) {
        const auto year = year_of(volume["fiscal_year"]);
        if (!year || !volume.blank("closed_on") || !volume.blank("disposed_on")) continue;
        const base::Day end{std::chrono::sys_days{std::chrono::year{*year + 1} / 3 / 31}};
        if (end + time < records.today())
            found.at(volume, "closed_on", {{"book", book_of(volume)}, {"fy", std::string{volume["fiscal_year"]}}});
    }
}

/// The sheet whose rows a volume holds, by the title of its form.
const Sheet* sheet_of(const Records& records, const Row& volume)
{
    for (const auto& [form, sheet] : records.books().sheets())
        if (volume["form"] == form || volume["book"] == sheet->form().title.ja) return sheet.get();
    return nullptr;
}

/// Rows written into a volume after it was closed, other than corrections.
int written_after_closing(Records& records, const Row& volume)
{
    const auto* sheet = sheet_of(records, volume);
    if (!sheet) return 0;
    return static_cast<int>(std::ranges::count_if(records.rows(sheet->form().id), [&](const Row& row) {
        const auto number = numbered(row.number(), sheet->form().numbering);
        return number && number->year == volume["fiscal_year"] && row.blank("corrects") &&
               date_of(row["recorded_at"]) > volume["closed_on"];
    }));
}

void closed_open(Records& records, Found& found)
{
    for (const auto& volume : records.rows("f53")) {
        if (volume.blank("closed_on")) continue;
        const auto open = contains(volume["remarks"], "引継") ? 0 : count_of(volume["open_rows"]).value_or(0);
        const auto count = open + written_after_closing(records, volume);
        if (count > 0)
            found.at(volume, "open_rows",
                     {{"book", book_of(volume)}, {"fy", std::string{volume["fiscal_year"]}}, {"count", std::to_string(count)}});
    }
}

void retention_early(Records& records, Found& found)
{
    for (const auto& volume : records.rows("f53")) {
        const auto disposed = volume["disposed_on"];
        if (disposed.empty()) continue;
        if (disposed < volume["dispose_from"] || volume.blank("closed_on") || contains(volume["remarks"], "保全"))
            found.at(volume, "disposed_on",
                     {{"book", book_of(volume)},
                      {"fy", std::string{volume["fiscal_year"]}},
                      {"from", std::string{volume["dispose_from"]}},
                      {"disposed", std::string{disposed}}});
    }
}

void retention_over(Records& records, Found& found)
{
    for (const auto& volume : records.rows("f53"))
        if (const auto from = volume["dispose_from"];
            !from.empty() && from < records.today_text() && volume.blank("disposed_on") && !contains(volume["remarks"], "延長"))
            found.at(volume, "disposed_on", {{"book", book_of(volume)}, {"fy", std::string{volume["fiscal_year"]}}});
}

constexpr std::array rules{
    Check{"check.volume_not_closed", not_closed},
    Check{"check.volume_closed_open", closed_open},
    Check{"check.retention_early", retention_early},
    Check{"check.retention_over", retention_over},
};

}  // namespace
}  // namespace volumes

std::span<const Check> volume_rules() { return volumes::rules; }

}  // namespace ledgers::entry_check
