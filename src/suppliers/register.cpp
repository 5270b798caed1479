#include "suppliers/register.hpp"

#include "contracts/api.hpp"
#include "parameters/api.hpp"

#include <algorithm>

namespace suppliers {
namespace {

using store::operator""_sql;

constexpr int deepest = 9;  // tiers, so that a circle of wrong entries ends

bool binds(const store::Snapshot& readings, const base::ContractId& id, base::Day on)
{
    const auto contract = contracts::contract(readings, id);
    return contract && contract->concluded_on && *contract->concluded_on <= on &&
           (!contract->closed_on || on <= *contract->closed_on);
}

Standing of_row(const store::Snapshot& readings, const SupplierRow& row, base::Day on, int depth)
{
    Standing of{row.registered_on, row.confirmation_asked,
                row.bound_on,      row.clauses,
                row.procedure_on,  row.notified_on,
                row.confirmed_on,  row.first_checked_on,
                row.checked_on,    row.outcome,
                row.findings_open, row.disclosed_from,
                row.suspended_on,  row.ended_on,
                row.held,          binds(readings, row.contract, on)};
    if (row.parent && depth < deepest) {
        const auto above = supplier_table.find(readings, *row.parent);
        of.parent_ready = above && gaps(of_row(readings, *above, on, depth + 1), on).empty();
    }
    of.lower_tiers = !supplier_table.where(readings, "WHERE parent = ? AND ended_on IS NULL"_sql, base::Uuid{row.subject}).empty();
    return of;
}

}  // namespace

Standing standing(const store::Snapshot& readings, const SupplierRow& row, base::Day on) { return of_row(readings, row, on, 1); }

std::vector<SupplierRow> all_suppliers(const store::Snapshot& readings)
{
    return supplier_table.where(readings, "ORDER BY number, subject"_sql);
}

std::optional<base::Day> check_due(const service::Query& query, const SupplierRow& row)
{
    if (row.ended_on || !row.disclosed_from) return std::nullopt;
    const auto from = row.checked_on.value_or(*row.disclosed_from);
    return base::add_months(from, int(parameters::number(query, "sub_check_months")));
}

bool declared_none(const store::Snapshot& readings)
{
    const auto rows = declaration_table.where(readings, "ORDER BY declared_on DESC, seq DESC LIMIT 1"_sql);
    return !rows.empty() && rows.front().none;
}

service::Text name_of(const SupplierRow& row) { return {row.number + "　" + row.company, row.number + " " + row.company}; }
std::string link_of(const SupplierRow& row) { return "/suppliers/" + std::string{row.subject.text()}; }

}  // namespace suppliers
