#include "contracts/api.hpp"
#include "parameters/api.hpp"
#include "submissions/kinds.hpp"
#include "submissions/known.hpp"
#include "submissions/queries.hpp"

#include <algorithm>

/// The readiness checks of readiness.yaml that rest on what was sent.
namespace submissions {
namespace {

using service::Evidence;
using service::Finding;
using service::Query;
using service::Verdict;
using store::operator""_sql;

constexpr auto to_due = "/submissions?tab=due";

/// The r4 contracts under which information is handled, concluded by the day, also those that have ended.
std::vector<contracts::ContractCard> r4_contracts(const Query& query)
{
    auto cards = contracts::every(query.readings);
    std::erase_if(cards, [&](const contracts::ContractCard& card) {
        return card.edition != "r4" || !card.handles_information || !card.concluded_on || *card.concluded_on > query.day;
    });
    return cards;
}

/// The submissions of a kind for a contract that lie with the Ministry or the prime, in the order of their first sending.
std::vector<SubmissionRow> sent_for(const Query& query, std::string_view kind, const base::ContractId& contract)
{
    auto rows = submission_table.where(query.readings, "WHERE kind = ? ORDER BY sent_on, subject"_sql, std::string{kind});
    std::erase_if(
        rows, [&](const SubmissionRow& row) { return row.contract != contract || !row.sent_on || !stands(query.readings, row); });
    return rows;
}

std::optional<WaiverRow> waived(const Query& query, std::string_view kind, const base::ContractId& contract)
{
    for (auto& row : waiver_table.where(query.readings, "WHERE kind = ? ORDER BY decided_on, subject"_sql, std::string{kind}))
        if (row.contract == contract) return std::move(row);
    return std::nullopt;
}

/// By when the first of a kind goes out: the day of the instruction where one was noted, else the company's own days.
base::Day first_due(const Query& query, std::string_view kind, const contracts::ContractCard& card)
{
    for (const auto& call : call_table.where(query.readings, "WHERE kind = ? ORDER BY called_on, subject"_sql, std::string{kind}))
        if (call.contract == card.id && call.due) return *call.due;
    return *card.concluded_on + std::chrono::days{parameters::number(query, "rule_submit_days")};
}

/// Adds what was found of one thing; the worst counts. Before its day a thing counts as met and is shown as due.
void add_by_day(Finding& finding, Evidence line, bool done, const Query& query)
{
    if (finding.verdict == Verdict::not_applicable) finding.verdict = Verdict::satisfied;
    line.met = done || !line.until || *line.until >= query.day;
    if (!line.met) finding.verdict = Verdict::expired;
    if (!done && line.until && (!finding.due || *line.until < *finding.due)) finding.due = line.until;
    if (done && line.on && line.until && *line.on > *line.until) finding.late = true;
    finding.evidence.push_back(std::move(line));
}

/// One r4 contract: sent, decided that it need not be (where readiness.yaml lets a record stand in its place), or still open.
void add_contract(Finding& finding, const Query& query, std::string_view kind, const contracts::ContractCard& card, bool waivable)
{
    const auto sent = sent_for(query, kind, card.id);
    const auto due = first_due(query, kind, card);
    if (!sent.empty()) {
        const auto& row = sent.front();
        return add_by_day(finding,
                          {{card.number + "　提出済み　" + row.number, card.number + ": sent, " + row.number},
                           "/submissions/" + std::string{row.subject.text()},
                           row.sent_on,
                           due,
                           true},
                          true, query);
    }
    if (const auto waiver = waivable ? waived(query, kind, card.id) : std::nullopt)
        return add_by_day(finding,
                          {{card.number + "　提出不要の判断: " + waiver->reason,
                            card.number + ": decided that it need not be sent: " + waiver->reason},
                           "/submissions",
                           waiver->decided_on,
                           {},
                           true},
                          true, query);
    add_by_day(finding, {{card.number + "　提出の記録がない", card.number + ": not sent"}, to_due, {}, due, true}, false, query);
}

/// 改訂版は承認日から30日以内: a version approved again after the first was sent, that did not go out.
void add_revisions(Finding& finding, const Query& query, std::string_view kind)
{
    constexpr std::chrono::days within{30};
    for (const auto& row : submission_table.where(query.readings, "WHERE kind = ? AND state = ? ORDER BY number, subject"_sql,
                                                  std::string{kind}, std::string{states::approved})) {
        if (!row.contract || !row.approved_on || (sent_for(query, kind, *row.contract).empty() && !row.sent_on)) continue;
        add_by_day(finding,
                   {{row.number + "　承認済みの改訂版が未提出", row.number + ": the approved revision was not sent"},
                    "/submissions/" + std::string{row.subject.text()},
                    row.approved_on,
                    *row.approved_on + within,
                    true},
                   false, query);
    }
}

Finding filed_in_time(const Query& query, std::string_view kind, bool waivable)
{
    Finding finding;
    finding.verdict = Verdict::not_applicable;
    for (const auto& card : r4_contracts(query)) add_contract(finding, query, kind, card, waivable);
    return finding;
}

}  // namespace

Finding plan_filed(const Query& query)
{
    auto finding = filed_in_time(query, "submission.business_plan", true);
    if (finding.verdict == Verdict::expired)
        finding.next = {
            "事業計画を起案し、承認を受けて提出してください。全ての管理策が実装済みのときは、その旨を記録してください。",
            "Draft the plan, have it approved and send it; or record that every control is in place."};
    return finding;
}

Finding ssp_filed(const Query& query)
{
    auto finding = filed_in_time(query, "submission.ssp", false);
    if (finding.verdict != Verdict::not_applicable) add_revisions(finding, query, "submission.ssp");
    if (finding.verdict == Verdict::expired)
        finding.next = {"システムセキュリティ実装計画書の承認済みの版を提出し、提出日を記録してください。",
                        "Send the approved version of the SSP and record the day."};
    return finding;
}

Finding selfcheck_filed(const Query& query)
{
    Finding finding;
    finding.verdict = Verdict::not_applicable;
    const auto months = static_cast<int>(parameters::number(query, "selfcheck_cycle_months"));
    for (const auto& card : r4_contracts(query)) {
        if (!card.qualified_operator || (card.closed_on && *card.closed_on < query.day)) continue;
        if (finding.verdict == Verdict::not_applicable) finding.verdict = Verdict::satisfied;
        const auto sent = sent_for(query, "submission.self_inspection", card.id);
        const auto last = sent.empty() ? std::nullopt : sent.back().sent_on;
        const auto due = base::add_months(last.value_or(*card.concluded_on), months);
        if (due < query.day)
            finding.verdict = Verdict::expired;
        else if (!last && finding.verdict == Verdict::satisfied)
            finding.verdict = Verdict::building;
        finding.evidence.push_back({last ? service::Text{card.number + "　自己点検の報告を提出", card.number + ": report sent"}
                                         : service::Text{card.number + "　報告の記録がない", card.number + ": no report yet"},
                                    last ? "/submissions/" + std::string{sent.back().subject.text()} : to_due, last, due,
                                    last && due >= query.day});
        if (!finding.due || due < *finding.due) finding.due = due;
    }
    if (finding.verdict == Verdict::building || finding.verdict == Verdict::expired)
        finding.next = {"自己点検の結果の報告を起案し、承認を受けて提出してください。",
                        "Draft the report of the self-inspection and send it."};
    return finding;
}

}  // namespace submissions
