#include "catalog/duties.hpp"
#include "duties/queries.hpp"
#include "duties/tables.hpp"

/// The duties one person was made to answer for, and those they did.
namespace duties {
namespace {

using service::PersonRecord;
using store::operator""_sql;

std::string title_of_duty(const service::Query& query, const std::string& id)
{
    const auto* duty = catalog::find_duty(query.catalog, id);
    return duty ? duty->ja : id;
}

std::vector<PersonRecord> done_by(const service::Query& query, const base::PersonId& person)
{
    std::vector<PersonRecord> records;
    for (const auto& row : done_table.where(query.readings, "WHERE performed_by = ? ORDER BY done_on, seq"_sql, person))
        records.push_back({row.done_on, {}, {"実施", "Done"}, title_of_duty(query, row.duty), "/duties"});
    return records;
}

std::vector<PersonRecord> assigned_to(const service::Query& query, const base::PersonId& person)
{
    std::vector<PersonRecord> records;
    for (const auto& row :
         assignment_table.where(query.readings, "WHERE person = ? OR deputy = ? ORDER BY since, seq"_sql, person, person))
        records.push_back({row.since,
                           {},
                           row.person == person ? service::Text{"担当", "Responsible"} : service::Text{"代行", "Deputy"},
                           title_of_duty(query, row.duty),
                           "/duties"});
    return records;
}

}  // namespace

std::vector<service::PersonSection> person_sections()
{
    return {{64, {"義務の担当", "Duties assigned"}, assigned_to}, {65, {"義務の実施", "Duties done"}, done_by}};
}

}  // namespace duties
