#include "actions/api.hpp"
#include "contracts/api.hpp"
#include "suppliers/queries.hpp"
#include "suppliers/register.hpp"

#include <algorithm>

/// The readiness checks of readiness.yaml that rest on this slice's facts.
namespace suppliers {
namespace {

using service::Evidence;
using service::Finding;
using service::Query;
using service::Verdict;
using store::operator""_sql;

Text with(const SupplierRow& row, const std::string& ja, const std::string& en)
{
    const auto name = name_of(row);
    return {name.ja + "　" + ja, name.en + ": " + en};
}

/// The worse of two: expired before building before satisfied.
void worsen(Finding& finding, Verdict verdict)
{
    if (finding.verdict == Verdict::expired || verdict == Verdict::satisfied) return;
    finding.verdict = verdict;
}

/// What must be done next is said only where something must be.
Finding told(Finding finding, Text next)
{
    if (finding.verdict == Verdict::building || finding.verdict == Verdict::expired) finding.next = std::move(next);
    return finding;
}

}  // namespace

Finding notified_before(const Query& query)
{
    Finding finding;
    finding.verdict = Verdict::not_applicable;
    for (const auto& row : all_suppliers(query.readings))
        for (const auto& event :
             event_table.where(query.readings, "WHERE subject = ? ORDER BY happened_on, seq"_sql, base::Uuid{row.subject})) {
            if (event.what != What::handed) continue;
            if (finding.verdict == Verdict::not_applicable) finding.verdict = Verdict::satisfied;
            const auto verdict = event.gaps.empty() ? Verdict::satisfied : actions::mended(query, row.subject).verdict;
            worsen(finding, verdict);
            finding.evidence.push_back({event.gaps.empty() ? with(row, "手続を済ませて交付", "handed over after every step")
                                                           : with(row, "手続の前に交付", "handed over before the steps were done"),
                                        link_of(row),
                                        event.happened_on,
                                        {},
                                        verdict == Verdict::satisfied});
        }
    return told(std::move(finding), {"手続の前に交付した下請負者の処置を完了し、効果を確かめてください。",
                                     "Complete the action about the hand-over that came too early, and check its effect."});
}

Finding flowdown(const Query& query)
{
    Finding finding;
    const auto rows = all_suppliers(query.readings);
    finding.verdict =
        rows.empty() ? declared_none(query.readings) ? Verdict::not_applicable : Verdict::building : Verdict::satisfied;
    for (const auto& row : rows) {
        if (row.ended_on) continue;
        const auto of = standing(query.readings, row, query.day);
        const bool bound = row.bound_on && lacking(of).empty(), met = bound && row.procedure_on;
        worsen(finding, met ? Verdict::satisfied : row.disclosed_from ? Verdict::expired : Verdict::building);
        finding.evidence.push_back({!bound              ? with(row, "契約の定めに欠けがある", "the contract lacks terms")
                                    : !row.procedure_on ? with(row, "実施手順を確かめていない", "their procedure was not looked at")
                                                        : with(row, "契約と実施手順を確認", "bound, and their procedure looked at"),
                                    link_of(row), row.bound_on, row.disclosed_from, met});
    }
    return told(std::move(finding), rows.empty()
                                        ? Text{"下請負者を登録するか、下請負者に取り扱わせないことを宣言してください。",
                                               "Register the subcontractors, or declare that none handles protected information."}
                                        : Text{"同等の対策を契約に定め、相手の実施手順を確かめて記録してください。",
                                               "Bind them to equal measures and look at their procedure."});
}

Finding checked(const Query& query)
{
    Finding finding;
    const auto rows = all_suppliers(query.readings);
    if (rows.empty()) finding.verdict = declared_none(query.readings) ? Verdict::not_applicable : Verdict::not_started;
    for (const auto& row : rows) {
        const auto due = check_due(query, row);
        if (!due) continue;
        if (finding.verdict == Verdict::not_started) finding.verdict = Verdict::satisfied;
        const bool met = row.checked_on && !row.findings_open && *due >= query.day;
        worsen(finding, *due < query.day ? Verdict::expired : met ? Verdict::satisfied : Verdict::building);
        finding.evidence.push_back({row.findings_open ? with(row, "指摘の是正待ち", "findings not put right yet")
                                    : row.checked_on  ? with(row, "点検済み", "checked")
                                                      : with(row, "点検していない", "not checked"),
                                    link_of(row), row.checked_on, due, met});
        if (!finding.due || *due < *finding.due) finding.due = due;
    }
    if (finding.evidence.empty() && !rows.empty()) finding.verdict = Verdict::building;
    return told(std::move(finding), {"情報を保有する下請負者を点検し、指摘の是正を確かめて記録してください。",
                                     "Check the subcontractors that hold information, and make sure findings are put right."});
}

}  // namespace suppliers
