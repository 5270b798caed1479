#include "catalog/readiness.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"
#include "rules/api.hpp"
#include "rules/queries.hpp"

#include <algorithm>

/// organization.violations_handled: the rules say what follows a violation, so the check stands with them (r4 D5).
namespace rules {
namespace {

using service::Finding;
using service::Query;
using service::Verdict;

constexpr std::string_view handled_check = "organization.violations_handled";
constexpr auto violations_screen = "/organization/upkeep";

/// The first article in force on measures against violations, for each edition; false when an edition has none.
bool clause_in_force(const Query& query, Finding& finding)
{
    bool everywhere = true;
    for (const auto& edition : editions(query)) {
        std::vector<ArticleCard> articles;
        for (const auto& row : query.catalog.readiness().requirements)
            if (row.edition == edition && std::ranges::find(row.checks, handled_check) != row.checks.end())
                for (auto& card : articles_covering(query, row.requirement)) articles.push_back(std::move(card));
        everywhere = everywhere && !articles.empty();
        if (articles.empty()) continue;
        const auto& first = articles.front();
        finding.evidence.push_back(
            {{first.document + "　" + first.label + "（" + first.heading + "）", first.document + " " + first.label},
             first.link,
             {},
             {},
             true});
    }
    return everywhere;
}

}  // namespace

Finding violations_handled(const Query& query)
{
    Finding finding;
    const bool clause = clause_in_force(query, finding);
    const auto term = std::chrono::days{parameters::number(query, "violation_action_days")};
    bool expired = false;
    for (const auto& one : organization::violations(query.readings)) {
        const auto due = one.known_on + term;
        finding.late = finding.late || (one.handled_on && *one.handled_on > due);
        expired = expired || (!one.handled_on && due < query.day);
        if (!one.handled_on && (!finding.due || due < *finding.due)) finding.due = due;
        finding.evidence.push_back({{one.title + (one.handled_on ? "：措置済み" : "：措置の記録なし"), one.title},
                                    violations_screen,
                                    one.handled_on ? one.handled_on : std::optional{one.known_on},
                                    one.handled_on ? std::nullopt : std::optional{due},
                                    one.handled_on.has_value()});
    }
    finding.verdict = expired ? Verdict::expired : clause ? Verdict::satisfied : Verdict::building;
    if (!clause)
        finding.next = {"違反への措置を定めた条を設け、施行してください。",
                        "Put into force an article on measures against violations."};
    if (expired)
        finding.next = {"違反について、確かめた事実、決めた措置、再発防止を記録してください。",
                        "Record the facts, the measure and the prevention of each violation."};
    return finding;
}

}  // namespace rules
