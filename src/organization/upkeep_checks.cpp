#include "organization/upkeep.hpp"

#include "parameters/api.hpp"
#include "schedule/calendar.hpp"

#include <algorithm>

/// The checks organization.* of readiness.yaml that ask whether the organization is kept up.
namespace organization {
namespace {

using service::Evidence;
using service::Finding;
using service::Query;
using service::Verdict;
using store::operator""_sql;

constexpr auto upkeep_screen = "/organization/upkeep";

int months(const Query& query, std::string_view parameter) { return static_cast<int>(parameters::number(query, parameter)); }

void wait_for(Finding& finding, base::Day due)
{
    if (!finding.due || due < *finding.due) finding.due = due;
}

/// One thing of the population of a periodic check: when it was done last, and by when it is due again. Returns whether it is
/// past due.
bool add_round(const Query& query, Finding& finding, service::Text text, std::optional<base::Day> last, base::Day start, int term)
{
    const auto due = base::add_months(last.value_or(start), term);
    const bool late = due < query.day;
    finding.evidence.push_back({std::move(text), upkeep_screen, last, due, last && !late});
    wait_for(finding, due);
    return late;
}

/// The verdict of a periodic check, once every thing of its population was added.
Verdict periodic(const Finding& finding, bool late)
{
    if (late) return Verdict::expired;
    const bool all = !finding.evidence.empty() && std::ranges::all_of(finding.evidence, &Evidence::met);
    return all ? Verdict::satisfied : Verdict::building;
}

std::optional<PaperRow> last_approved(const Query& query, PaperKind kind)
{
    const auto rows = paper_table.where(
        query.readings, "WHERE kind = ? AND state = 'approved' ORDER BY approved_on DESC, version DESC LIMIT 1"_sql, kind);
    return rows.empty() ? std::nullopt : std::optional{rows.front()};
}

std::string version_of(const PaperRow& row) { return "第" + std::to_string(row.version) + "版"; }

/// By when a paper must agree with a change of the appointments.
base::Day mend_by(const Query& query, base::Day changed)
{
    const auto days = static_cast<int>(parameters::number(query, "contact_update_business_days"));
    return schedule::Calendar{}.add_business_days(changed, days);
}

/// h21 6(1)イ, r4 B2: the approved chart shows exactly the appointments in force.
Finding chart_current(const Query& query)
{
    Finding finding;
    const auto changed = changed_on(query, PaperKind::chart);
    if (!changed) return finding;
    const auto paper = last_approved(query, PaperKind::chart);
    const bool agrees = paper && paper->content_sha == content_sha(content_of(query, PaperKind::chart));
    if (paper)
        finding.evidence.push_back({{"体制図 " + version_of(*paper) + (agrees ? "　今の任命と一致" : "　今の任命と違う"),
                                     "Chart version " + std::to_string(paper->version) + (agrees ? " agrees" : " differs")},
                                    upkeep_screen,
                                    paper->approved_on,
                                    {},
                                    agrees});
    if (agrees) {
        finding.verdict = Verdict::satisfied;
        return finding;
    }
    const auto due = mend_by(query, *changed);
    finding.evidence.push_back({{"任命の最後の変更", "Last change of an appointment"}, "/organization", changed, due, false});
    finding.due = due;
    finding.verdict = due < query.day ? Verdict::expired : Verdict::building;
    finding.next = {"今の任命を示す体制図について、承認を受けてください。", "Have the chart of today approved."};
    return finding;
}

/// h21 12(1), r4 B6: confirmed by the general manager in time, and after each change of an appointment.
Finding contact_chart_current(const Query& query)
{
    Finding finding;
    const auto changed = changed_on(query, PaperKind::contacts), start = begun(query);
    if (!changed || !start) return finding;
    const auto paper = last_approved(query, PaperKind::contacts);
    const bool late = add_round(query, finding,
                                paper ? service::Text{"連絡系統図 " + version_of(*paper) + "　確認", "Contact chart confirmed"}
                                      : service::Text{"連絡系統図　未確認", "Contact chart never confirmed"},
                                paper ? paper->approved_on : std::nullopt, *start, months(query, "contact_review_months"));
    if (paper && paper->content_sha != content_sha(content_of(query, PaperKind::contacts)))
        finding.evidence.push_back({{"任命の変更に合わせた改訂が済んでいない", "Not revised after a change"},
                                    upkeep_screen,
                                    changed,
                                    mend_by(query, *changed),
                                    false});
    finding.verdict = periodic(finding, late);
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"連絡系統図を今の任命と連絡先に合わせ、確認を受けてください。",
                        "Bring the contact chart up to date and have it confirmed."};
    return finding;
}

/// h21 12(1), r4 B6: everybody of the company on the chart was reached in a call test.
Finding contact_test_done(const Query& query)
{
    Finding finding;
    const auto start = begun(query);
    if (!start) return finding;
    bool late = false;
    for (const auto& line : contacts(query))
        late = add_round(query, finding, {line.name + "（" + line.post + "）", line.name}, line.called_on,
                         std::max(line.since, *start), months(query, "contact_test_months")) ||
               late;
    finding.verdict = periodic(finding, late);
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"連絡系統図の全員に電話をかけ、通じたかどうかを記録してください。",
                        "Call everybody on the chart and record who was reached."};
    return finding;
}

/// r4 D1: the list of each contract was gone through, one by one.
Finding handlers_reviewed(const Query& query)
{
    Finding finding;
    const auto lists = handler_lists(query);
    if (lists.empty()) return finding;
    bool late = false;
    for (const auto& list : lists)
        late = add_round(query, finding,
                         {list.name + "　取扱者 " + std::to_string(list.handlers.size()) + "名",
                          list.name + ": " + std::to_string(list.handlers.size()) + " handlers"},
                         list.reviewed_on, list.since, months(query, "handler_review_months")) ||
               late;
    finding.verdict = periodic(finding, late);
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"契約ごとに、取扱者が1人ずつ必要かどうかを判断して記録してください。",
                        "Judge for each contract which handlers are still needed."};
    return finding;
}

/// h21 8(1), r4 D1: somebody found each handler suitable, by the day of the designation.
Finding suitability_checked(const Query& query)
{
    Finding finding;
    const auto lines = suitability(query);
    if (lines.empty()) return finding;
    bool expired = false;
    for (const auto& line : lines) {
        const bool met = line.checked_on.has_value();
        finding.late = finding.late || (met && *line.checked_on > line.since);
        expired = expired || (!met && line.since < query.day);
        finding.evidence.push_back(
            {{line.name + (met ? "：" + line.method + "（" + line.checked_by + "）" : "：未確認"), line.name},
             upkeep_screen,
             met ? line.checked_on : std::nullopt,
             met ? std::nullopt : std::optional{line.since},
             met});
        if (!met) wait_for(finding, line.since);
    }
    finding.verdict = expired                                                 ? Verdict::expired
                      : std::ranges::all_of(finding.evidence, &Evidence::met) ? Verdict::satisfied
                                                                              : Verdict::building;
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"適格性を確かめていない取扱者について、確認者と方法を記録してください。",
                        "Record who found the remaining handlers suitable, and how."};
    return finding;
}

/// h21 6(1)ウ, r4 B3: the wording was looked at again, also when it stays.
Finding pledge_text_reviewed(const Query& query)
{
    Finding finding;
    const auto start = begun(query);
    if (!start) return finding;
    const auto paper = last_approved(query, PaperKind::pledge_text);
    const bool late =
        add_round(query, finding,
                  paper ? service::Text{"誓約の文言の見直し（第" + std::to_string(paper->version) + "回）", "Wording reviewed"}
                        : service::Text{"誓約の文言　見直しの記録なし", "Wording never reviewed"},
                  paper ? paper->approved_on : std::nullopt, std::max(*start, *changed_on(query, PaperKind::pledge_text)),
                  months(query, "pledge_text_review_months"));
    finding.verdict = periodic(finding, late);
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"誓約の文言を見直し、変更しない場合も、その判断の承認を受けてください。",
                        "Review the wording of the pledge and have it approved, also when it stays."};
    return finding;
}

/// r4 D2: access stopped, things returned, leaving confirmed, each within its term.
Finding leavers_closed(const Query& query)
{
    Finding finding;
    const auto lines = leavers(query);
    if (lines.empty()) {
        finding.verdict = Verdict::not_applicable;
        return finding;
    }
    bool expired = false;
    for (const auto& line : lines) {
        const bool closed = line.closed_on.has_value();
        const auto due = std::min(line.access_due, line.return_due);
        if (closed)
            finding.late = finding.late || *line.access_stopped_on > line.access_due || *line.returned_on > line.return_due;
        else
            wait_for(finding, due);
        expired = expired || (!closed && due < query.day);
        finding.evidence.push_back({{line.name + "（" + line.contract + "）" + (closed ? "：確認済み" : "：未確認"), line.name},
                                    upkeep_screen,
                                    closed ? line.closed_on : std::optional{line.last_day},
                                    closed ? std::nullopt : std::optional{due},
                                    closed});
    }
    // What is not due yet counts as met (readiness.yaml kind deadline).
    finding.verdict = expired ? Verdict::expired : Verdict::satisfied;
    if (expired)
        finding.next = {"離任した取扱者の利用者ID・立入許可の停止、返却、引継ぎを確かめて記録してください。",
                        "Confirm and record that access was stopped and everything returned."};
    return finding;
}

}  // namespace

std::vector<service::Check> upkeep_checks()
{
    return {{"organization.chart_current", chart_current},
            {"organization.contact_chart_current", contact_chart_current},
            {"organization.contact_test_done", contact_test_done},
            {"organization.handlers_reviewed", handlers_reviewed},
            {"organization.suitability_checked", suitability_checked},
            {"organization.pledge_text_reviewed", pledge_text_reviewed},
            {"organization.leavers_closed", leavers_closed}};
}

}  // namespace organization
