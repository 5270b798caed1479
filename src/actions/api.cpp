#include "actions/api.hpp"

#include "actions/tables.hpp"

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

std::vector<Card> all_actions(const store::Snapshot& readings, base::Day day)
{
    return cards(action_table.where(readings, "ORDER BY number, subject"_sql), day);
}

}  // namespace actions
