#include "suppliers/api.hpp"

#include "base/messages.hpp"
#include "suppliers/register.hpp"

namespace suppliers {

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

}  // namespace suppliers
