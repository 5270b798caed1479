#include "facilities/forms.hpp"

#include "facilities/queries.hpp"
#include "facilities/tables.hpp"
#include "organization/api.hpp"

namespace facilities {
namespace {

using service::FormRow;
using service::Query;
using store::operator""_sql;

std::string id_text(const base::Uuid& id) { return std::string{id.text()}; }
std::string day_text(const std::optional<base::Day>& day) { return day ? base::iso(*day) : ""; }
std::string name_of(const Query& query, const std::optional<base::PersonId>& person)
{
    return person ? organization::name_of(query.readings, *person) : "";
}

/// Numbers of the facilities by id.
std::map<base::FacilityId, std::string> numbers(const Query& query)
{
    std::map<base::FacilityId, std::string> all;
    for (const auto& row : facility_table.all(query.readings)) all[row.subject] = row.described.number;
    return all;
}

std::vector<FormRow> facility_rows(const Query& query)
{
    std::vector<FormRow> rows;
    for (const auto& row : facility_table.where(query.readings, "ORDER BY registered_on, subject"_sql)) {
        const auto& what = row.described;
        FormRow line{id_text(row.subject), {}, "/facilities/" + id_text(row.subject)};
        line.cells = {{"facility_no", what.number},
                      {"name", what.name},
                      {"address", what.address},
                      {"section", what.section},
                      {"use", what.purpose},
                      {"walls", what.boundary.walls},
                      {"doors", what.boundary.doors},
                      {"windows", what.boundary.windows},
                      {"lock_type", what.lock},
                      {"entry_control", what.entry_control},
                      {"surveillance", what.surveillance},
                      {"manager", manager_of(query, row.subject)},
                      {"designated_on", day_text(row.designated_on)},
                      {"designated_by", name_of(query, row.decided_by)},
                      {"drawing_version", row.plan_version > 0 ? "第" + std::to_string(row.plan_version) + "版" : ""},
                      {"ministry_checked_on", day_text(row.ministry_checked)},
                      {"released_on", day_text(row.revoked_on)}};
        rows.push_back(std::move(line));
    }
    return rows;
}

/// The number of a permit is that of its card.
std::vector<FormRow> permit_rows(const Query& query)
{
    const auto facility = numbers(query);
    std::vector<FormRow> rows;
    for (const auto& row : permit_table.where(query.readings, "ORDER BY permitted_on, card, subject"_sql)) {
        const auto person = organization::person(query.readings, row.person, query.day);
        const auto at = facility.find(row.facility);
        FormRow line{id_text(row.subject), {}, "/facilities/" + id_text(row.facility)};
        line.cells = {{"permit_no", row.card},
                      {"person", organization::name_of(query.readings, row.person)},
                      {"handler_no", person ? person->number : ""},
                      {"department", person ? person->department : ""},
                      {"facility", at == facility.end() ? "" : at->second},
                      {"permitted_on", base::iso(row.permitted_on)},
                      {"permitted_by", name_of(query, row.permitted_by)},
                      {"valid_from", base::iso(row.starts)},
                      {"valid_until", base::iso(row.ends)},
                      {"hours", row.hours},
                      {"card_no", row.card},
                      {"card_given_on", base::iso(row.permitted_on)},
                      {"released_on", row.withdrawn ? base::iso(row.ends) : ""},
                      {"card_back_on", day_text(row.card_back)},
                      {"released_reason", row.withdraw_reason},
                      {"remarks", row.reason}};
        rows.push_back(std::move(line));
    }
    return rows;
}

std::string lock_label(Lock lock)
{
    switch (lock) {
    case Lock::cylinder: return "シリンダー錠";
    case Lock::dial: return "ダイヤル錠";
    case Lock::pin:
    case Lock::card: return "電子錠";
    case Lock::double_lock: return "併用";
    }
    return "";
}

std::vector<FormRow> container_rows(const Query& query)
{
    const auto facility = numbers(query);
    std::vector<FormRow> rows;
    for (const auto& row : container_table.where(query.readings, "ORDER BY number, subject"_sql)) {
        const auto at = facility.find(row.facility);
        FormRow line{id_text(row.subject), {}, "/facilities/" + id_text(row.facility)};
        line.cells = {{"cabinet_no", row.number},
                      {"kind", row.kind},
                      {"model", row.name},
                      {"facility", at == facility.end() ? "" : at->second},
                      {"position", row.place},
                      {"lock_type", lock_label(row.lock)},
                      {"dial_changed_on", day_text(row.code_changed_on)},
                      {"manager", manager_of(query, row.facility)},
                      {"max_grade", row.grade == Grade::caution ? "注意まで" : "部内限りまで"},
                      {"registered_on", base::iso(row.registered_on)},
                      {"ended_on", day_text(row.removed_on)}};
        rows.push_back(std::move(line));
    }
    return rows;
}

}  // namespace

std::vector<service::Form> forms() { return {{"f13", facility_rows}, {"f14", permit_rows}, {"f19", container_rows}}; }

}  // namespace facilities
