#include "suppliers/api.hpp"

#include "base/messages.hpp"
#include "suppliers/register.hpp"

namespace suppliers {

using store::operator""_sql;

std::vector<EarlyHandOver> handed_too_early(const store::Snapshot& readings, const journal::Entry& entry)
{
    std::vector<EarlyHandOver> all;
    if (entry.head.fact != Handed::fact) return all;
    const auto fact = journal::decode<Handed>(entry);
    const auto row = supplier_table.find(readings, entry.head.subject);
    if (fact.gaps.empty() || !row) return all;
    const auto of = standing(readings, *row, entry.head.occurred_on);
    auto detail = fact.reason;
    for (const auto gap : fact.gaps) detail += "\n" + base::text(fault_of(gap, of), base::Language::ja);
    all.push_back({entry.head.subject, "手続の前の交付　" + name_of(*row).ja, std::move(detail), link_of(*row), fact.person});
    return all;
}

std::optional<Counterpart> counterpart(const store::Snapshot& readings, const std::string& number, base::Day on)
{
    const auto rows = supplier_table.where(readings, "WHERE number = ?"_sql, number);
    if (rows.empty()) return std::nullopt;
    const auto of = standing(readings, rows.front(), on);
    const auto by = [&](const std::optional<base::Day>& day) { return day && *day <= on; };
    const bool ended = of.ended_on && *of.ended_on <= on;
    std::string result = "未実施";
    if (of.outcome) result = *of.outcome == Outcome::good ? "良好" : *of.outcome == Outcome::improve ? "要改善" : "不良";
    return Counterpart{rows.front().company, by(of.notified_on) && !ended, by(of.confirmed_on) || !of.confirmation_asked, result};
}

}  // namespace suppliers
