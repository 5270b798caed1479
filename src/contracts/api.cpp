#include "contracts/api.hpp"

#include "contracts/tables.hpp"

#include <algorithm>

namespace contracts {
namespace {

using store::operator""_sql;

ContractCard card(const ContractRow& row)
{
    return {row.subject,      row.number, row.shown(),   row.orderer,           row.edition, row.tier, row.handles_information,
            row.concluded_on, row.ends,   row.closed_on, row.qualified_operator};
}

}  // namespace

std::vector<ContractCard> in_force(const store::Snapshot& readings, base::Day day)
{
    std::vector<ContractCard> cards;
    for (const auto& row : contract_table.where(readings, "ORDER BY concluded_on, subject"_sql))
        if (row.in_force(day)) cards.push_back(card(row));
    return cards;
}

std::vector<ContractCard> every(const store::Snapshot& readings)
{
    std::vector<ContractCard> cards;
    for (const auto& row : contract_table.where(readings, "ORDER BY concluded_on, subject"_sql)) cards.push_back(card(row));
    return cards;
}

std::optional<ContractCard> contract(const store::Snapshot& readings, const base::ContractId& id)
{
    const auto row = contract_table.find(readings, id);
    return row ? std::optional{card(*row)} : std::nullopt;
}

std::optional<base::Day> first_concluded(const store::Snapshot& readings)
{
    const auto rows = contract_table.where(readings, "WHERE concluded_on IS NOT NULL ORDER BY concluded_on LIMIT 1"_sql);
    return rows.empty() ? std::nullopt : rows.front().concluded_on;
}

std::vector<std::string> editions(const store::Snapshot& readings, base::Day day)
{
    std::vector<std::string> found;
    for (const auto& card : in_force(readings, day))
        if (std::ranges::find(found, card.edition) == found.end()) found.push_back(card.edition);
    std::ranges::sort(found);
    return found;
}

}  // namespace contracts
