#include "ledgers/entry_check/act.hpp"
#include "ledgers/entry_check/era.hpp"
#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>

/// Days in every form: written late, ahead of time, in a wrong era, on a day without work.
namespace ledgers::entry_check {
namespace dates {
namespace {

void late(Records& records, Found& found)
{
    const int most = records.parameter("ledger_entry_business_days");
    for (const auto& [form, sheet] : records.books().sheets()) {
        const auto column = act_column(sheet->form());
        if (!sheet->form().written() || column.empty()) continue;
        for (const auto& row : records.rows(form)) {
            const auto happened = date_of(row[column]), written = date_of(row["recorded_at"]);
            if (happened >= written || sheet->standing(row).imported) continue;  // most rows are of the same day
            const auto act = day_of(happened), recorded = day_of(written);
            if (!act || !recorded) continue;
            const int taken = records.calendar().between(*act, *recorded);
            if (taken > most)
                found.at(row, "recorded_at",
                         {{"act", base::iso(*act)}, {"recorded", base::iso(*recorded)}, {"days", std::to_string(taken)}},
                         row.blank("remarks") ? Severity::warning : Severity::notice);
        }
    }
}

/// A form that asks for leave is written before the act.
bool asks_beforehand(const Form& form)
{
    if (form.moves.empty() || form.moves.front().from.empty()) return false;
    const auto& start = form.moves.front().from.front();
    return start == "applied" || start == "requested";
}

void future(Records& records, Found& found)
{
    for (const auto& [form, sheet] : records.books().sheets()) {
        const auto column = act_column(sheet->form());
        if (column.empty() || asks_beforehand(sheet->form())) continue;
        for (const auto& row : records.rows(form)) {
            const auto recorded = row.blank("recorded_at") ? records.today_text() : date_of(row["recorded_at"]);
            const auto act = date_of(row[column]);
            if (sheet->form().written() && act.size() == recorded.size() && act > recorded)
                found.at(row, column, {{"date", std::string{act}}, {"recorded", std::string{recorded}}});
        }
    }
}

/// Cells of a day that are none.
void no_days(Records& records, const Sheet& sheet, Found& found)
{
    for (std::size_t at = 0; at < sheet.form().columns.size(); ++at) {
        const auto& column = sheet.form().columns[at];
        if (column.type != "date" && column.type != "datetime") continue;
        for (const auto& row : records.rows(sheet.form().id)) {
            const auto cell = sheet.cell(row.index(), at);
            if (cell.empty() || day_of(cell)) continue;
            const auto suggestion = suggested_day(cell, records.today());
            found.at(row, column.id, {{"written", std::string{cell}}, {"suggestion", suggestion ? base::iso(*suggestion) : ""}});
        }
    }
}

/// Numbers of another fiscal year than their act's. What belongs to one item or incident keeps the year in which that began.
void wrong_year(Records& records, const Sheet& sheet, Found& found)
{
    const auto& form = sheet.form();
    const bool by_year = form.volume == "fiscal_year" || form.volume == "continuous" || form.volume == "per_person";
    if (!by_year || !contains(form.numbering, "{fy}") || !form.written()) return;
    const auto column = act_column(form);
    std::string_view date;  // of the row before: rows lie in the order of their days
    std::string year;
    for (const auto& row : records.rows(form.id)) {
        const auto number = numbered(row.number(), form.numbering);
        if (const auto own = date_of(row[column]); own != date) {
            const auto day = day_of(own);
            date = own;
            year = day ? fiscal_year_mark(base::fiscal_year(*day)) : "";
        }
        if (number && !year.empty() && number->year != year)
            found.at(row, column, {{"written", std::string{number->year} + "・" + std::string{date}}, {"suggestion", year}});
    }
}

void era(Records& records, Found& found)
{
    for (const auto& [form, sheet] : records.books().sheets()) {
        no_days(records, *sheet, found);
        wrong_year(records, *sheet, found);
    }
}

void nonbusiness(Records& records, Found& found)
{
    constexpr std::array<std::string_view, 6> forms{"f02", "f03", "f04", "f06", "f07", "f16"};
    for (const auto form : forms)
        for (const auto& row : records.rows(form)) {
            const auto day = day_of(act_of(row));
            if (day && row.blank("remarks") && !records.calendar().business_day(*day))
                found.at(row, act_column(row.form()),
                         {{"date", base::iso(*day)}, {"reason", records.calendar().closed_because(*day)}});
        }
}

constexpr std::array rules{
    Check{"check.late_entry", late},
    Check{"check.future_date", future},
    Check{"check.era_error", era},
    Check{"check.nonbusiness_day", nonbusiness},
};

}  // namespace
}  // namespace dates

std::span<const Check> date_rules() { return dates::rules; }

}  // namespace ledgers::entry_check
