#include "actions/api.hpp"
#include "contracts/api.hpp"
#include "duties/api.hpp"
#include "facilities/api.hpp"
#include "ledgers/checks.hpp"
#include "ledgers/daily_books.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <set>

/// What the daily books tell the readiness (readiness.yaml facilities.*, ledgers.disclosures_permitted).
namespace ledgers {
namespace {

using book_checks::Days;
using book_checks::Judged;
using book_checks::Standing;
using service::Finding;
using service::Query;
using service::Text;
using service::Verdict;

constexpr std::size_t most_shown = 60;
constexpr int months_of_days = 12, months_of_breaches = 24;  // readiness.yaml closing_checked, window

/// From the later of operation start and the window to the last day that is judged.
std::optional<Days> days_judged(const Query& query, int months, base::Day last)
{
    const auto start = contracts::first_concluded(query.readings);
    if (!start) return std::nullopt;
    return Days{std::max(*start, base::add_months(query.day, -months)), last, query.day};
}

std::vector<book_checks::Facility> facilities_judged(const Query& query)
{
    std::vector<book_checks::Facility> found;
    for (const auto& one : facilities::designated(query.readings))
        if (one.designated_on) found.push_back({one.number, *one.designated_on});
    return found;
}

/// The same for the books of the facilities, which begin with the first that was designated.
std::optional<Days> facility_days(const Query& query, base::Day last)
{
    const auto facilities = facilities_judged(query);
    auto days = days_judged(query, months_of_days, last);
    if (!days || facilities.empty()) return std::nullopt;
    days->first = std::max(days->first, std::ranges::min(facilities, {}, &book_checks::Facility::since).since);
    return days;
}

std::string link_to(const std::string& form, const Judged& one)
{
    return "/ledgers/" + form + (one.number.empty() ? "" : "?q=" + one.number);
}

/// The number of what is met in one line, then what is not, the oldest first.
void show(Finding& finding, std::vector<Judged> all, const std::string& form, bool has_deadline)
{
    std::ranges::stable_sort(all, {}, &Judged::on);
    std::size_t met = 0, late = 0, shown = 0, more = 0;
    for (const auto& one : all) {
        if (one.standing == Standing::met || one.standing == Standing::late) {
            ++met, late += one.standing == Standing::late;
        } else if (++shown <= most_shown) {
            finding.evidence.push_back(
                {one.what, link_to(form, one), one.on, has_deadline ? std::optional{one.due} : std::nullopt, false});
            if (has_deadline && (!finding.due || one.due < *finding.due)) finding.due = one.due;
        } else {
            ++more;
        }
    }
    if (met > 0) {
        const auto n = std::to_string(met), l = std::to_string(late);
        finding.evidence.insert(finding.evidence.begin(),
                                {{"満たすもの　" + n + "件" + (late > 0 ? "（うち期限後 " + l + "件）" : ""),
                                  n + " met" + (late > 0 ? ", " + l + " of them late" : "")},
                                 "/ledgers/" + form,
                                 {},
                                 {},
                                 true});
    }
    if (more > 0)
        finding.evidence.push_back(
            {{"ほか " + std::to_string(more) + "件", std::to_string(more) + " more"}, "/ledgers/" + form, {}, {}, false});
    finding.late = late > 0;
}

bool any(const std::vector<Judged>& all, Standing standing)
{
    return std::ranges::any_of(all, [&](const Judged& one) { return one.standing == standing; });
}

/// kind complete: all of them, each by its day.
Finding by_completeness(const std::vector<Judged>& all, const std::string& form, Text next)
{
    Finding finding;
    show(finding, all, form, true);
    finding.verdict = any(all, Standing::lacking)               ? Verdict::expired
                      : all.empty() || any(all, Standing::open) ? Verdict::building
                                                                : Verdict::satisfied;
    if (finding.verdict != Verdict::satisfied) finding.next = std::move(next), finding.late = false;
    return finding;
}

/// kind breach: none, or each mended by the actions about it.
Finding by_breach(const Query& query, const std::vector<Judged>& all, const std::string& form, Text next)
{
    Finding finding;
    show(finding, all, form, false);
    actions::Breaches breaches;
    for (const auto& one : all)
        if (one.standing != Standing::met) breaches.add(finding, query, base::Uuid::parse(one.row).value());
    breaches.judge(finding, !all.empty(), std::move(next));
    return finding;
}

/// Adds a review of the books that a duty asks for: overdue, it makes the finding expired; never done, building.
void add_review(Finding& finding, const Query& query, const char* duty, const char* parameter, base::Day start, const Text& what)
{
    const auto round = duties::round_of(query, duty, int(parameters::number(query, parameter)), start);
    const bool overdue = round.due < query.day;
    finding.evidence.push_back({{what.ja + (round.last ? "" : "　未実施"), what.en + (round.last ? "" : ": not done yet")},
                                "/duties/" + std::string{duty},
                                round.last,
                                round.due,
                                round.last && !overdue});
    if (overdue) finding.verdict = Verdict::expired;
    if (!round.last && finding.verdict == Verdict::satisfied) finding.verdict = Verdict::building;
    if (!finding.due || round.due < *finding.due) finding.due = round.due;
    finding.late = finding.late && finding.verdict == Verdict::satisfied;
}

/// Nothing to judge yet: without a contract or a facility.
std::optional<Finding> not_begun(const Query& query, const std::optional<Days>& days)
{
    Finding finding;
    const bool planned = !facilities::known_facilities(query.readings).empty();
    if (days) return std::nullopt;
    finding.verdict = planned ? Verdict::building : Verdict::not_started;
    finding.next = {"取扱施設を指定し、その日から簿冊に記入してください。",
                    "Designate the facility and keep its books from that day."};
    return finding;
}

/// Whether somebody of this name was a handler on a day; the list of a day is made once.
book_checks::IsHandler handlers_by_day(const Query& query)
{
    auto days = std::make_shared<std::map<base::Day, std::set<std::string>>>();
    return [&query, days](const std::string& name, base::Day day) {
        const auto [at, fresh] = days->try_emplace(day);
        if (fresh)
            for (const auto& post : organization::in_force(query.readings, day))
                if (post.role == "handler") at->second.insert(base::search_key(organization::name_of(query.readings, post.person)));
        return at->second.contains(base::search_key(name));
    };
}

}  // namespace

Finding closing_checked(const Query& query)
{
    const auto calendar = duties::calendar(query);
    const auto days = facility_days(query, calendar.at_or_before(query.day - std::chrono::days{1}));
    if (const auto nothing = not_begun(query, days)) return *nothing;
    const Text next{"点検のない業務日は、理由を記入し、管理責任者が確認してください。",
                    "Give the reason for each business day without a check, and have it confirmed."};
    auto finding =
        by_completeness(book_checks::closings(*closing_book(query), facilities_judged(query), calendar, *days), "f20", next);
    add_review(finding, query, "duty.closing_gap", "closing_gap_review_months", days->first,
               {"抜けの有無の確認", "Review for days left out"});
    if (finding.verdict != Verdict::satisfied && finding.next.ja.empty()) finding.next = next;
    return finding;
}

Finding entry_log_kept(const Query& query)
{
    const auto calendar = duties::calendar(query);
    const auto days = facility_days(query, calendar.at_or_before(query.day - std::chrono::days{1}));
    if (const auto nothing = not_begun(query, days)) return *nothing;
    std::vector<book_checks::Permit> permits;
    for (const auto& one : facilities::permits(query.readings))
        permits.push_back({one.facility, organization::name_of(query.readings, one.person), one.starts, one.ends});
    return by_completeness(
        book_checks::entrances(*entrance_book(query), *visit_book(query), permits, *closing_book(query), facilities_judged(query),
                               calendar, *days),
        "f15",
        {"退室時刻のない行、許可の確かめられない行及び使用の有無が分からない日を補ってください。",
         "Complete the rows without a time of leaving or permission, and the days on which nobody is said to have entered."});
}

Finding entry_log_reviewed(const Query& query)
{
    const auto days = facility_days(query, query.day);
    if (const auto nothing = not_begun(query, days)) return *nothing;
    Finding finding;
    finding.verdict = Verdict::satisfied;
    add_review(finding, query, "duty.entryrev", "entry_review_months", days->first, {"入退記録の点検", "Review of the entry log"});
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"前月分の入退記録を点検し、義務の実施として記録してください。",
                        "Review last month's entry log and record it as done."};
    return finding;
}

Finding visitors_escorted(const Query& query)
{
    const auto days = days_judged(query, months_of_breaches, query.day);
    if (!days) return {};
    return by_breach(query,
                     book_checks::visitors(*entrance_book(query), *visit_book(query), handlers_by_day(query),
                                           duties::calendar(query), int(parameters::number(query, "visitor_apply_business_days")),
                                           *days),
                     "f15",
                     {"許可又は立会いを欠く立入りに結び付けた是正処置を、効果確認まで進めてください。",
                      "Bring the actions about visits without permission or escort to their close."});
}

Finding devices_controlled(const Query& query)
{
    const auto days = days_judged(query, months_of_breaches, query.day);
    if (!days) return {};
    const auto judged = book_checks::devices(*device_book(query), *days);
    const Text next{"許可又は搬出の確認を欠く持込みに結び付けた是正処置を進め、持込記録を点検してください。",
                    "Mend what was carried in without permission or check, and review the record."};
    auto finding = by_breach(query, judged, "f17", next);
    if (judged.empty()) return finding;
    add_review(finding, query, "duty.carryin_rev", "carryin_review_months", days->first,
               {"持込記録の点検", "Review of devices carried in"});
    if (finding.verdict != Verdict::satisfied) finding.next = next;
    return finding;
}

Finding disclosures_permitted(const Query& query)
{
    const auto days = days_judged(query, months_of_breaches, query.day);
    if (!days) return {};
    return by_breach(query, book_checks::disclosures(*disclosure_book(query), *days), "f48",
                     {"許可のない開示に結び付けた是正処置を、効果確認まで進めてください。",
                      "Bring the actions about disclosures without permission to their close."});
}

}  // namespace ledgers
