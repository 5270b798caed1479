#include "submissions/close_out.hpp"

#include "contracts/api.hpp"
#include "submissions/kinds.hpp"
#include "submissions/queries.hpp"

namespace submissions {
namespace {

using service::Query;

/// h21 7(2) o, r4 C6: it went out, and the Ministry or the prime took it.
bool received(const SubmissionRow& row)
{
    return states::filed(row.state) && row.state != states::sent && row.state != states::returned && row.state != states::refused;
}

/// The reports that the end of the contract calls for: neither received nor decided to be needless.
std::vector<service::OpenEnd> not_reported(const Query& query, const base::ContractId& contract)
{
    std::vector<service::OpenEnd> open;
    const auto card = contracts::contract(query.readings, contract);
    if (!card || !card->concluded_on || !card->handles_information) return open;
    const auto waivers = waiver_table.all(query.readings);
    const auto rows = submission_table.all(query.readings);
    for (const auto& kind : query.catalog.submissions().submissions) {
        if (kind.trigger.on != "contract_end" || std::ranges::find(kind.editions, card->edition) == kind.editions.end()) continue;
        const auto of_it = [&](const auto& row) { return row.kind == kind.id && row.contract == contract; };
        if (std::ranges::any_of(waivers, of_it)) continue;
        if (std::ranges::any_of(rows, [&](const SubmissionRow& row) { return of_it(row) && received(row); })) continue;
        open.push_back({kind.ja, "/submissions"});
    }
    return open;
}

}  // namespace

std::vector<service::CloseOutCheck> close_out() { return {{"ministry_reported", not_reported}}; }

}  // namespace submissions
