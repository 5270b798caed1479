#include "contracts/closed_out.hpp"

#include "contracts/tables.hpp"
#include "parameters/api.hpp"
#include "service/query.hpp"

#include <algorithm>

namespace contracts {

using service::Finding;
using service::Verdict;

Finding contracts_closed_out(const service::Query& query)
{
    Finding finding;
    finding.verdict = Verdict::not_applicable;
    const auto grace = std::chrono::days{parameters::number(query, "closeout_days")};
    auto rows = contract_table.all(query.readings);
    std::ranges::sort(rows, {}, &ContractRow::number);
    for (const auto& row : rows) {
        const auto ended = row.closed_on ? row.closed_on : row.ends;
        if (!row.handles_information || !row.concluded_on || !ended || *ended > query.day) continue;
        const auto due = row.ends.value_or(*ended) + grace;
        const bool open = !row.closed_on, late = open && query.day > due;
        if (finding.verdict == Verdict::not_applicable) finding.verdict = Verdict::satisfied;
        if (late) finding.verdict = Verdict::expired;
        if (open && !late && (!finding.due || due < *finding.due)) finding.due = due;
        finding.late = finding.late || (row.closed_on && *row.closed_on > due);
        const auto* said = late ? "　終結していません" : open ? "　終結の期限前" : "　終結";
        finding.evidence.push_back(
            {{row.number + said, row.number}, "/contracts/" + std::string{row.subject.text()} + "/close_out", *ended, due, !late});
    }
    if (finding.verdict == Verdict::expired)
        finding.next = {"契約の終結の条件を満たし、契約を閉じてください。",
                        "Meet the conditions of the close-out and close the contract."};
    return finding;
}

}  // namespace contracts
