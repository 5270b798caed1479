#include "facilities/queries.hpp"
#include "facilities/tables.hpp"

#include <algorithm>

/// Where one person may enter, and which keys they have and had.
namespace facilities {
namespace {

using service::PersonRecord;
using store::operator""_sql;

std::string link_of_facility(const base::FacilityId& id) { return "/facilities/" + std::string{id.text()}; }

std::vector<PersonRecord> permits_of(const service::Query& query, const base::PersonId& person)
{
    std::vector<PersonRecord> records;
    for (const auto& row : permit_table.where(query.readings, "WHERE person = ? ORDER BY starts, subject"_sql, person)) {
        const auto facility = facility_table.find(query.readings, row.facility);
        auto detail = facility ? facility->described.name : "";
        if (!row.hours.empty()) detail += "　" + row.hours;
        if (!row.card.empty()) detail += "　入館証 " + row.card;
        records.push_back({row.starts, row.ends,
                           row.withdrawn ? service::Text{"立入許可（取消し）", "Entry permit, withdrawn"}
                                         : service::Text{"立入許可", "Entry permit"},
                           detail, link_of_facility(row.facility)});
    }
    return records;
}

std::vector<PersonRecord> keys_of(const service::Query& query, const base::PersonId& person)
{
    std::vector<PersonRecord> records;
    for (const auto& key : key_table.where(query.readings, "WHERE keeper = ? ORDER BY registered_on, number"_sql, person))
        records.push_back(
            {key.registered_on, key.retired_on, {"鍵の保管者", "Keeper"}, key.number, link_of_facility(key.facility)});
    for (const auto& move : key_move_table.where(query.readings, "WHERE to_person = ? ORDER BY moved_on, seq"_sql, person)) {
        const auto key = key_table.find(query.readings, move.subject);
        if (!key) continue;
        records.push_back({move.moved_on, {}, {"鍵の受取り", "Took a key"}, key->number, link_of_facility(key->facility)});
    }
    for (const auto& container : container_table.all(query.readings))
        if (std::ranges::find(container.known_by, person) != container.known_by.end())
            records.push_back({container.code_changed_on.value_or(container.registered_on),
                               container.removed_on,
                               {"開け方を知る容器", "Can open the container"},
                               container.number + "　" + container.name,
                               link_of_facility(container.facility)});
    return records;
}

}  // namespace

std::vector<service::PersonSection> person_sections()
{
    return {{50, {"立入許可", "Entry permits"}, permits_of}, {51, {"鍵・容器", "Keys and containers"}, keys_of}};
}

}  // namespace facilities
