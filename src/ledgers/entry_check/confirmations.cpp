#include "ledgers/entry_check/act.hpp"
#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <algorithm>
#include <array>

/// 確認印: every finished row has one in time, by somebody who was in office that day.
namespace ledgers::entry_check {
namespace confirmations {
namespace {

using std::chrono::days;

/// The column of the mark: the form's own, else the common one; "" where a row is confirmed in another way.
std::string_view mark_column(const Form& form)
{
    if (!form.written()) return "";
    if (form.find("confirm")) return "confirm";
    return form.has_common("confirmed_on") ? "confirmed_on" : "";
}

/// A mark in the common columns counts for the form's own too.
bool confirmed(const Row& row, std::string_view mark)
{
    return !row.blank(mark) || (row.form().has_common("confirmed_on") && !row.blank("confirmed_on"));
}

base::Day end_of_month(base::Day day)
{
    const std::chrono::year_month_day date{day};
    return std::chrono::sys_days{date.year() / date.month() / std::chrono::last};
}

/// Books that are closed month by month are confirmed in the month after; the others so many days after a row was finished.
base::Day due(const Form& form, base::Day finished, days time)
{
    constexpr std::array<std::string_view, 6> monthly{"f15", "f17", "f20", "f26", "f27", "f28"};
    return (std::ranges::find(monthly, form.id) != monthly.end() ? end_of_month(finished) : finished) + time;
}

/// One fault a form: how many, and the oldest.
void unsigned_rows(Records& records, Found& found)
{
    const days time{records.parameter("entry_confirm_days")};
    for (const auto& [form, sheet] : records.books().sheets()) {
        const auto mark = mark_column(sheet->form());
        if (mark.empty()) continue;
        std::optional<Row> oldest;
        std::optional<base::Day> since;
        int count = 0;
        for (const auto& row : records.rows(form)) {
            const auto finished = day_of(finished_on(row));
            if (!finished || confirmed(row, mark) || due(sheet->form(), *finished, time) >= records.today()) continue;
            ++count;
            if (!since || *finished < *since) since = finished, oldest = row;
        }
        if (oldest) found.at(*oldest, mark, {{"count", std::to_string(count)}, {"oldest", base::iso(*since)}});
    }
}

/// The role whose mark a form bears.
std::string_view role_of(const Form& form)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> roles{{{"audit_manager", "監査責任者"},
                                                                                  {"committee_chair", "委員長"},
                                                                                  {"system_administrator", "システム管理者"},
                                                                                  {"general_manager", "総括責任者"}}};
    const auto role = std::ranges::find(roles, form.signed_by, &std::pair<std::string_view, std::string_view>::first);
    return role == roles.end() ? "管理責任者" : role->second;
}

/// Whether somebody whom this one stands in for was away that day. Where no absences are kept, nobody can tell.
bool stands_in(Records& records, const Office& deputy, base::Day day)
{
    const auto& absences = records.books().absences;
    if (!absences) return true;
    return std::ranges::any_of(*absences, [&](const Absence& away) {
        if (day < away.from || day > away.until) return false;
        const auto held = records.offices(records.person(away.person), day);
        return std::ranges::any_of(held, [&](const Office& office) { return !office.acting && office.role == deputy.role; });
    });
}

bool in_office(Records& records, std::string_view name, base::Day day, std::string_view role)
{
    for (const auto& office : records.offices(records.person(name), day)) {
        const bool right = office.role == "管理責任者" || office.role == "総括責任者" || office.role == role;
        if (right && (!office.acting || stands_in(records, office, day))) return true;
    }
    return false;
}

void not_in_office(Records& records, Found& found)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> marks{
        {{"confirmed_by", "confirmed_on"}, {"permitted_by", "permitted_on"}}};
    for (const auto& [form, sheet] : records.books().sheets()) {
        if (!sheet->form().written()) continue;
        for (const auto& [by, on] : marks) {
            const auto* column = sheet->form().find(by);
            if (!column || column->type != "person") continue;
            for (const auto& row : records.rows(form)) {
                const auto given = sheet->form().find(on) ? row[on] : act_of(row);
                const auto day = day_of(given);
                if (day && !row.blank(by) && !in_office(records, row[by], *day, role_of(sheet->form())))
                    found.at(row, by, {{"person", std::string{row[by]}}, {"on", base::iso(*day)}});
            }
        }
    }
}

constexpr std::array rules{
    Check{"check.unsigned", unsigned_rows},
    Check{"check.signer_not_in_office", not_in_office},
};

}  // namespace
}  // namespace confirmations

std::span<const Check> confirmation_rules() { return confirmations::rules; }

}  // namespace ledgers::entry_check
