#include "readiness/api.hpp"

#include "readiness/edition.hpp"
#include "readiness/queries.hpp"

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

SummaryCard summary_card(const service::Query& query)
{
    const auto found = summary(query, {}).value();
    SummaryCard card{found.edition, found.requirements.satisfied, found.requirements.total(), {}};
    for (const auto& area : found.areas)
        card.areas.push_back({area.id, area.title, area.counts.satisfied, area.counts.total(), area.counts.expired > 0});
    return card;
}

}  // namespace readiness
