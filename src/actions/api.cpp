#include "actions/api.hpp"

#include "actions/tables.hpp"
#include "service/query.hpp"

#include <algorithm>

namespace actions {
namespace {

using store::operator""_sql;

std::vector<Card> cards(const std::vector<ActionRow>& rows, base::Day day)
{
    std::vector<Card> cards;
    for (const auto& row : rows)
        cards.push_back({row.subject, row.number, row.title, row.about, row.severity, row.state, row.found_on, row.opened_on,
                         row.due, row.done_on, row.effect_due, row.closed_on, row.late(day)});
    return cards;
}

}  // namespace

std::vector<Card> actions_about(const store::Snapshot& readings, const base::Uuid& about, base::Day day)
{
    return cards(action_table.where(readings, "WHERE about = ? ORDER BY number, subject"_sql, about), day);
}

Mended mended(const service::Query& query, const base::Uuid& about)
{
    using service::Verdict;
    const auto cards = actions_about(query.readings, about, query.day);
    Mended found{Verdict::expired, {}};
    for (const auto& action : cards)
        found.evidence.push_back({{"是正処置 " + action.number + "　" + action.title, "Action " + action.number},
                                  "/actions/" + std::string{action.id.text()},
                                  action.opened_on,
                                  action.due,
                                  action.closed_on.has_value()});
    if (cards.empty() || std::ranges::any_of(cards, &Card::late)) return found;
    const bool closed = std::ranges::all_of(cards, [](const Card& action) { return action.closed_on.has_value(); });
    found.verdict = closed ? Verdict::satisfied : Verdict::building;
    return found;
}

void Breaches::add(service::Finding& finding, const service::Query& query, const base::Uuid& about)
{
    const auto found = mended(query, about);
    finding.evidence.insert(finding.evidence.end(), found.evidence.begin(), found.evidence.end());
    unmended_ = unmended_ || found.verdict == service::Verdict::expired;
    mending_ = mending_ || found.verdict == service::Verdict::building;
}

void Breaches::judge(service::Finding& finding, bool any, service::Text next) const
{
    using service::Verdict;
    finding.verdict = unmended_  ? Verdict::expired
                      : mending_ ? Verdict::building
                      : !any     ? Verdict::not_applicable
                                 : Verdict::satisfied;
    if (unmended_ || mending_) finding.next = std::move(next);
}

std::vector<Card> all_actions(const store::Snapshot& readings, base::Day day)
{
    return cards(action_table.where(readings, "ORDER BY number, subject"_sql), day);
}

}  // namespace actions
