#include "base/text.hpp"
#include "contracts/api.hpp"
#include "parameters/api.hpp"
#include "suppliers/queries.hpp"
#include "suppliers/register.hpp"

/// What the subcontractors ask of the caller, and what a search finds here.
namespace suppliers {
namespace {

using service::Query;
using service::Task;

const Text source{"下請負者", "Subcontractors"};

void add_task(std::vector<Task>& tasks, const Query& query, const SupplierRow& row, const std::string& ja, const std::string& en,
              const std::optional<base::Day>& due)
{
    tasks.push_back({due && *due < query.day ? "overdue" : "due",
                     {row.company + "（" + row.number + "）の" + ja, en + " of " + row.number},
                     source,
                     link_of(row),
                     due});
}

}  // namespace

std::vector<Task> tasks(const Query& query)
{
    std::vector<Task> tasks;
    if (!authority::holds(query.caller.power, "suppliers.record")) return tasks;
    const auto soon = query.day + std::chrono::days{parameters::number(query, "due_soon_days")};
    for (const auto& row : all_suppliers(query.readings)) {
        if (row.ended_on) continue;
        if (const auto due = check_due(query, row); due && *due <= soon) add_task(tasks, query, row, "点検", "Check", due);
        if (row.findings_open) add_task(tasks, query, row, "是正の確認", "Findings", row.improve_by);
        const auto contract = contracts::contract(query.readings, row.contract);
        if (contract && contract->closed_on && *contract->closed_on <= query.day)
            add_task(tasks, query, row, "終了と返却の確認", "End and return", *contract->closed_on);
    }
    return tasks;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    if (!authority::holds(query.caller.power, "suppliers.view")) return hits;
    for (const auto& row : all_suppliers(query.readings))
        if (base::search_key(row.number + row.company + row.work).find(key) != std::string::npos)
            hits.push_back({name_of(row), source, link_of(row)});
    return hits;
}

}  // namespace suppliers
