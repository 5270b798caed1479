#include "readiness/api.hpp"

#include "readiness/edition.hpp"
#include "readiness/queries.hpp"
#include "readiness/words.hpp"

#include <algorithm>

namespace readiness {

std::optional<CheckCard> check(const service::Query& query, std::string_view id)
{
    const auto all = standing(query, edition_of(query, {}).value());
    const auto* found = all->check(id);
    if (!found) return std::nullopt;
    const auto& finding = found->finding;
    return CheckCard{
        found->check->id, {found->check->ja, found->check->en}, finding.verdict, found->offered, finding.due, finding.next,
        finding.evidence};
}

std::string requirement_of(const service::Query& query, std::string_view check)
{
    const auto edition = edition_of(query, {}).value();
    for (const auto& row : query.catalog.readiness().requirements)
        if (row.edition == edition && std::ranges::find(row.checks, check) != row.checks.end()) return row.requirement;
    return {};
}

service::Text filled(const service::Query& query, const service::Text& text)
{
    return filled(query, edition_of(query, {}).value(), text);
}

SummaryCard summary_card(const service::Query& query)
{
    const auto found = summary(query, {}).value();
    SummaryCard card{found.edition, found.requirements.satisfied, found.requirements.total(), {}};
    for (const auto& area : found.areas)
        card.areas.push_back({area.id, area.title, area.counts.satisfied, area.counts.total(), area.counts.expired > 0});
    return card;
}

}  // namespace readiness
