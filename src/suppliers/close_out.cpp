#include "suppliers/close_out.hpp"

#include "actions/api.hpp"
#include "suppliers/register.hpp"

namespace suppliers {
namespace {

using service::OpenEnd;
using service::Query;

/// r4 B4: every subcontractor of every tier has ended; none ends while it holds anything.
std::vector<OpenEnd> not_ended(const Query& query, const base::ContractId& contract)
{
    std::vector<OpenEnd> open;
    for (const auto& row : all_suppliers(query.readings))
        if (row.contract == contract && !row.ended_on) open.push_back({name_of(row).ja, link_of(row)});
    return open;
}

std::vector<OpenEnd> still_held(const Query& query, const base::ContractId& contract)
{
    std::vector<OpenEnd> open;
    for (const auto& row : all_suppliers(query.readings))
        if (row.contract == contract)
            for (const auto& number : row.held) open.push_back({number + "（" + row.number + "）", link_of(row)});
    return open;
}

std::vector<OpenEnd> findings_open(const Query& query, const base::ContractId& contract)
{
    std::vector<OpenEnd> open;
    for (const auto& row : all_suppliers(query.readings)) {
        if (row.contract != contract) continue;
        if (row.findings_open) open.push_back({name_of(row).ja, link_of(row)});
        for (const auto& action : actions::actions_about(query.readings, row.subject, query.day))
            if (!action.closed_on) open.push_back({action.number, "/actions/" + std::string{action.id.text()}});
    }
    return open;
}

}  // namespace

std::vector<service::CloseOutCheck> close_out()
{
    return {{"subcontractors_ended", not_ended}, {"outside_held", still_held}, {"corrections_done", findings_open, false}};
}

}  // namespace suppliers
