#include "training/api.hpp"

#include "parameters/api.hpp"
#include "service/query.hpp"
#include "training/tables.hpp"

namespace training {

using store::operator""_sql;

std::optional<base::Day> educated_on(const store::Snapshot& readings, const base::PersonId& person, base::Day day)
{
    const auto rows =
        attendance_table.where(readings, "WHERE person = ? AND passed_on <= ? ORDER BY passed_on DESC LIMIT 1"_sql, person, day);
    return rows.empty() ? std::nullopt : rows.front().passed_on;
}

std::optional<base::Day> first_educated_on(const store::Snapshot& readings, const base::PersonId& person)
{
    const auto rows =
        attendance_table.where(readings, "WHERE person = ? AND passed_on IS NOT NULL ORDER BY passed_on LIMIT 1"_sql, person);
    return rows.empty() ? std::nullopt : rows.front().passed_on;
}

std::optional<base::Day> educated_until(const service::Query& query, const base::PersonId& person, base::Day day)
{
    const auto last = educated_on(query.readings, person, day);
    if (!last) return std::nullopt;
    return base::add_months(*last, int(parameters::number(query.readings, query.catalog, "edu_cycle_months", day)));
}

}  // namespace training
