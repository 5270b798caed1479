#include "duties/cycles.hpp"
#include "duties/labels.hpp"
#include "duties/queries.hpp"
#include "duties/tables.hpp"

#include <algorithm>

/// What the duties tell the readiness (readiness.yaml duties.*).
namespace duties {
namespace {

using service::Finding;
using service::Query;
using service::Verdict;
using store::operator""_sql;

constexpr std::size_t most_evidence = 60;
constexpr int days_to_assign = 30;
constexpr int days_to_plan = 30;  // training.plan_approved: 年度の開始日から30日

std::string link_of(const catalog::Duty& duty) { return "/duties/" + duty.id; }

}  // namespace

Finding calendar_set(const Query& query)
{
    Finding finding;
    const auto begin = start(query);
    const Posts posts{query.readings, query.day};
    int assigned = 0;
    for (const auto* duty : duties_in_force(query)) {
        const bool nobody = posts.of(*duty).people.empty(), no_deputy = posts.deputies(*duty).people.empty();
        if (!nobody && !no_deputy) {
            ++assigned;
            continue;
        }
        const auto lack = nobody ? Text{"の担当者がいない", " has nobody"} : Text{"の代行者がいない", " has no deputy"};
        finding.evidence.push_back({{duty->ja + lack.ja, duty->en + lack.en}, link_of(*duty), {}, {}, false});
    }
    const bool lacking = !finding.evidence.empty();
    if (assigned > 0)
        finding.evidence.insert(finding.evidence.begin(), {{"担当者と代行者のいる義務　" + std::to_string(assigned) + "件",
                                                            std::to_string(assigned) + " duties with a person and a deputy"},
                                                           "/duties",
                                                           begin,
                                                           {},
                                                           true});
    if (begin) finding.due = *begin + std::chrono::days{days_to_assign};
    finding.verdict = !begin                                    ? Verdict::not_started
                      : !lacking && assigned > 0                ? Verdict::satisfied
                      : finding.due && *finding.due < query.day ? Verdict::expired
                                                                : Verdict::building;
    if (finding.verdict == Verdict::satisfied) finding.due.reset();
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"担当者又は代行者のいない義務を確かめ、役割に任命するか、担当者を割り当ててください。",
                        "Appoint to the roles, or assign a person, for duties that lack one."};
    return finding;
}

Finding none_overdue(const Query& query)
{
    Finding finding;
    if (!start(query)) return finding;
    Counts counts;
    const auto now = base::fiscal_year(query.day);
    const auto turns = occurrences(query, first_of(now - 1), last_of(now + 1));
    for (const auto& one : *turns) {
        counts.add(one.state);
        const bool next = one.state == State::due || one.state == State::planned;
        if (next && (!finding.due || one.turn.due < *finding.due)) finding.due = one.turn.due;
        if (one.state == State::overdue && finding.evidence.size() < most_evidence)
            finding.evidence.push_back({{one.duty->ja + (one.what.empty() ? "" : "：" + one.what), one.duty->en},
                                        link_of(*one.duty),
                                        {},
                                        one.turn.due,
                                        false});
    }
    const int done = counts.done + counts.late;
    if (done > 0)
        finding.evidence.insert(finding.evidence.begin(),
                                {{"実施の記録　" + std::to_string(done) + "回（うち期限後 " + std::to_string(counts.late) + "回）",
                                  std::to_string(done) + " times done, " + std::to_string(counts.late) + " of them late"},
                                 "/duties",
                                 {},
                                 {},
                                 true});
    finding.verdict = counts.overdue > 0 ? Verdict::expired : done > 0 ? Verdict::satisfied : Verdict::building;
    finding.late = finding.verdict == Verdict::satisfied && counts.late > 0;
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"期限を過ぎた義務を行い、証拠とともに実施を記録してください。",
                        "Do the overdue duties and record them with their evidence."};
    return finding;
}

/// An approved plan names every turn its duties call for (plan.hpp): roles, contents, days and drills are in it.
Finding plan_approved(const Query& query)
{
    const auto year = base::fiscal_year(query.day);
    const base::Day first{std::chrono::year{year} / 4 / 1};
    const auto due = first + std::chrono::days{days_to_plan};
    Finding finding;
    for (const auto& row :
         plan_table.where(query.readings, "WHERE kind = 'education' AND fiscal_year = ? ORDER BY version DESC"_sql, year)) {
        const bool met = row.approved_on && row.standing == Standing::in_force;
        if (!met && row.standing != Standing::pending) continue;
        const Text text = met ? Text{"承認された計画　第" + std::to_string(row.version) + "版",
                                     "Approved, version " + std::to_string(row.version)}
                              : Text{"承認待ちの計画　第" + std::to_string(row.version) + "版",
                                     "Waits for approval, version " + std::to_string(row.version)};
        finding.evidence.push_back(
            {text, "/duties/plans/" + std::string{row.subject.text()}, row.approved_on.value_or(row.submitted_on), {}, met});
        if (met) finding.verdict = Verdict::satisfied;
    }
    if (finding.verdict == Verdict::satisfied) return finding;
    finding.verdict = due < query.day ? Verdict::expired : Verdict::building;
    finding.due = due;
    finding.next = {"今年度の教育訓練計画を義務から起案し、承認を受けてください。",
                    "Draft this year's education plan from the duties and have it approved."};
    return finding;
}

}  // namespace duties
