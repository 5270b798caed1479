#include "actions/known.hpp"

#include "organization/api.hpp"
#include "parameters/api.hpp"

#include <algorithm>
#include <cstdio>

namespace actions {
namespace {

using store::operator""_sql;

/// 2026-001: the fiscal year of the day it is opened, counted through.
std::string next_number(const store::Snapshot& readings, base::Day on)
{
    const auto year = std::to_string(base::fiscal_year(on)) + '-';
    int last = 0;
    for (const auto& row : action_table.where(readings, "WHERE number >= ? AND number < ?"_sql, year, year + '~'))
        last = std::max(last, std::atoi(row.number.c_str() + year.size()));
    char number[32];
    std::snprintf(number, sizeof number, "%s%03d", year.c_str(), last + 1);
    return number;
}

}  // namespace

base::Day latest_due(const store::Snapshot& readings, const catalog::Catalog& catalog, Severity severity, base::Day from)
{
    const auto* id = severity == Severity::major ? "finding_fix_major_days" : "finding_fix_minor_days";
    return from + std::chrono::days{parameters::number(readings, catalog, id, from)};
}

bool present(const store::Snapshot& readings, const base::PersonId& person, base::Day day)
{
    const auto card = organization::person(readings, person, day);
    return card && card->present;
}

Company company(const store::Snapshot& readings, const catalog::Catalog& catalog, const Finding& finding, base::Day on)
{
    return {next_number(readings, on), present(readings, finding.responsible, on),
            latest_due(readings, catalog, finding.severity, finding.found_on)};
}

Standing standing(const service::Query& query, const ActionRow& row, base::Day on)
{
    return {row.state,       row.found_on, row.last,           row.due, latest_due(query.readings, query.catalog, row.severity, on),
            row.responsible, row.done_by,  query.caller.person};
}

bool reaches(const service::Query& query, std::string_view permission, const ActionRow& row)
{
    const auto found = query.caller.power.permissions.find(permission);
    if (found == query.caller.power.permissions.end()) return false;
    const auto& extent = found->second;
    const auto in_scope = [&](const authority::Scope& scope) { return scope.subject == row.about; };
    return extent.company || std::ranges::any_of(extent.scopes, in_scope) ||
           (query.caller.person && (query.caller.person == row.responsible || query.caller.person == row.done_by));
}

}  // namespace actions
