#include "custody/checks.hpp"

#include "actions/api.hpp"
#include "custody/records.hpp"
#include "custody/words.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"
#include "service/query.hpp"

#include <algorithm>

namespace custody {
namespace {

using service::Finding;
using service::Query;
using service::Text;
using service::Verdict;

std::string link_of(const ItemRow& item) { return "/custody/" + std::string{item.subject.text()}; }

/// A loan that has ended as it must: permitted beforehand, returned by its day, taken back by somebody other than the borrower.
bool in_order(const Loan& loan)
{
    return loan.lent.act.permitted_by && loan.returned && loan.returned->acted_on <= loan.due() && loan.returned->act.witness &&
           *loan.returned->act.witness != loan.lent.act.person;
}

/// readiness.yaml ledgers.disposals_witnessed: permission, method, quantity, and a witness other than who did it.
bool in_order(const DisposalRecord& one, bool witness_required)
{
    const auto& done = one.done->act;
    const bool witnessed = !witness_required || (done.witness && *done.witness != done.person);
    return one.ordered && !done.method.empty() && done.quantity && witnessed;
}

}  // namespace

Finding loans_returned(const Query& query)
{
    Finding finding;
    bool late = false;
    const auto all = loans(query.readings);
    for (const auto& loan : all) {
        const auto who = organization::name_of(query.readings, loan.lent.act.person);
        const bool open = !loan.returned && query.day <= loan.due();
        const bool good = open || in_order(loan);
        // A loan that came back late stays on record, but what counts on the day is that it is back and was permitted.
        const bool missing = !loan.returned && query.day > loan.due();
        late = late || missing;
        finding.late = finding.late || (loan.returned && !good);
        if (open && (!finding.due || loan.due() < *finding.due)) finding.due = loan.due();
        if (good && !open) continue;  // what is in order is in the ledger; here stands what is out and what was not in order
        const auto said = loan.returned ? "　返却 " + base::short_wareki(loan.returned->acted_on)
                          : missing     ? "　未返却"
                                        : "　貸出中";
        finding.evidence.push_back({{loan.lent.open_row + "　" + who + said, loan.lent.open_row + " " + who},
                                    link_of(loan.item),
                                    loan.lent.acted_on,
                                    loan.due(),
                                    !missing});
    }
    if (!all.empty() && finding.evidence.empty())
        finding.evidence.push_back({{"貸出 " + std::to_string(all.size()) + "件は全て期限内に返却されています",
                                     std::to_string(all.size()) + " loans, all returned in time"},
                                    "/ledgers/f04",
                                    all.back().lent.acted_on,
                                    {},
                                    true});
    finding.verdict = late ? Verdict::expired : all.empty() ? Verdict::not_applicable : Verdict::satisfied;
    if (late)
        finding.next = {"返却予定日を過ぎた貸出しを返却させるか、延長を許可してください。",
                        "Call back what is out beyond its day, or permit an extension."};
    return finding;
}

Finding disposals_witnessed(const Query& query)
{
    Finding finding;
    const bool required =
        parameters::find(query.readings, query.catalog, "disposal_witness_required", query.day).value_or("true") == "true";
    bool any = false, unmended = false, mending = false;
    for (const auto& one : disposals(query.readings)) {
        if (!one.done) continue;
        any = true;
        const bool good = in_order(one, required);
        finding.evidence.push_back(
            {{one.done->open_row + "　" + one.item.number + (good ? "" : "　許可・方法・数量・立会いに欠けるものがあります"),
              one.done->open_row + " " + one.item.number + (good ? "" : ": something is missing")},
             link_of(one.item),
             one.done->acted_on,
             {},
             good});
        if (good) continue;
        const auto mended = actions::mended(query, one.item.subject);
        finding.evidence.insert(finding.evidence.end(), mended.evidence.begin(), mended.evidence.end());
        unmended = unmended || mended.verdict == Verdict::expired;
        mending = mending || mended.verdict == Verdict::building;
    }
    finding.verdict = unmended  ? Verdict::expired
                      : mending ? Verdict::building
                      : any     ? Verdict::satisfied
                                : Verdict::not_applicable;
    if (unmended || mending)
        finding.next = {"欠けていた破棄の記録に結び付けた是正処置を、効果確認まで進めてください。",
                        "Bring the action about the faulty disposal to its close."};
    return finding;
}

}  // namespace custody
