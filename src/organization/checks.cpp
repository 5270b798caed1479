#include "organization/checks.hpp"

#include "organization/handlers.hpp"
#include "organization/pledge.hpp"
#include "organization/posts.hpp"
#include "parameters/api.hpp"

#include <algorithm>
#include <map>

namespace organization {
namespace {

using service::Evidence;
using service::Finding;
using service::Query;
using service::Verdict;

constexpr auto here = "/organization";

std::chrono::days days(const Query& query, std::string_view parameter)
{
    return std::chrono::days{parameters::number(query, parameter)};
}

/// Adds what one thing of the population came to; `due` is by when it must be met.
void add(Finding& finding, service::Text text, std::string link, base::Day on, std::optional<base::Day> due, bool met)
{
    finding.evidence.push_back({std::move(text), std::move(link), on, met ? std::nullopt : due, met});
    if (!met && due && (!finding.due || *due < *finding.due)) finding.due = due;
}

/// 充足, 期限切れ or 整備中 of a check of the kind complete.
Verdict judged(const Finding& finding, base::Day day)
{
    if (finding.evidence.empty()) return Verdict::building;
    if (std::ranges::all_of(finding.evidence, &Evidence::met)) return Verdict::satisfied;
    return finding.due && *finding.due < day ? Verdict::expired : Verdict::building;
}

std::string name_of_post(const Query& query, const Post& post)
{
    return post.role->label(query.company.edition) + (post.scope_name.empty() ? "" : "（" + post.scope_name + "）");
}

/// Since when a filled post has had no deputy: the last deputy's end is the holder's matter, so the holder's first day.
base::Day without_deputy_since(const Post& post) { return std::ranges::max(post.holders, {}, &AppointmentRow::starts).starts; }

}  // namespace

Finding roles_filled(const Query& query)
{
    Finding finding;
    const auto bridge = days(query, "role_vacancy_days");
    bool anybody = false;
    for (const auto& post : posts(query)) {
        const auto name = name_of_post(query, post);
        anybody = anybody || !post.holders.empty();
        if (post.role->min > 0) {
            const auto since = post.vacant() ? post.since : post.holders.front().starts;
            add(finding, {name + (post.vacant() ? "：未任命" : "：在任"), post.role->en + (post.vacant() ? ": vacant" : ": held")},
                here, since, post.since + bridge, !post.vacant());
        }
        if (post.role->deputy_required && !post.holders.empty()) {
            const auto since = without_deputy_since(post);
            add(finding, {name + "の代行者", "Deputy of " + post.role->en}, here, since, since + bridge, !post.lacks_deputy());
        }
    }
    finding.verdict = anybody ? judged(finding, query.day) : Verdict::not_started;
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"未任命の役割と代行者のいない役割に、任命書を交付して任命してください。",
                        "Appoint holders and deputies to the open posts."};
    return finding;
}

Finding roles_independent(const Query& query)
{
    Finding finding;
    std::map<base::PersonId, std::vector<AppointmentRow>> held;
    for (const auto& row : appointment_table.all(query.readings))
        if (row.in_force(query.day)) held[row.person].push_back(row);
    const auto same_scope = [](const AppointmentRow& a, const AppointmentRow& b) { return a.scope == b.scope; };
    for (const auto& [person, rows] : held)
        for (const auto& a : rows) {
            const auto* role = query.catalog.find_role(a.role);
            if (!role) continue;
            for (const auto& forbidden : role->forbidden_with)
                for (const auto& b : rows) {
                    if (b.role != forbidden.role || forbidden.when == catalog::When::same_record) continue;
                    if (forbidden.when == catalog::When::same_scope && !same_scope(a, b)) continue;
                    const bool explained =
                        forbidden.severity == catalog::Severity::caution && !(a.caution.empty() && b.caution.empty());
                    const auto* other = query.catalog.find_role(b.role);
                    finding.evidence.push_back({{role->label(query.company.edition) + "と" + other->label(query.company.edition) +
                                                     "の兼務" + (explained ? "（理由の記録あり）" : ""),
                                                 role->en + " and " + other->en + " in one person"},
                                                "/organization/people/" + std::string{person.text()},
                                                std::max(a.starts, b.starts),
                                                {},
                                                explained});
                }
        }
    if (held.empty())
        finding.verdict = Verdict::not_applicable;
    else
        finding.verdict = std::ranges::all_of(finding.evidence, &Evidence::met) ? Verdict::satisfied : Verdict::expired;
    if (finding.verdict == Verdict::expired)
        finding.next = {"独立性を損なう兼務を解くか、兼務の理由と補う措置を記録してください。",
                        "End the combination, or record its reason and counter-measure."};
    return finding;
}

Finding pledges_signed(const Query& query)
{
    Finding finding;
    const auto& text = pledge_text(query.day);
    const auto renew = days(query, "pledge_renew_days");
    const auto pledges_now = pledges(query, {}).value();
    for (const auto& line : pledges_now) {
        // A new wording gives those who had signed the earlier one some days; who never signed is late from the first day on.
        const auto due = line.pledge == "outdated" ? text.from + renew : line.needed_since;
        const bool met = line.pledge == "signed";
        add(finding, {line.name + (met ? "：" + line.version + " 署名" : "：未署名"), line.name + (met ? ": signed" : ": missing")},
            "/organization/pledges", met ? *line.pledged_on : line.needed_since, due, met);
        finding.late = finding.late || (met && line.late);
    }
    finding.verdict = judged(finding, query.day);
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"誓約書を印刷して署名を受け、署名した日を記録してください。",
                        "Print the pledges, have them signed and record the days."};
    return finding;
}

}  // namespace organization
