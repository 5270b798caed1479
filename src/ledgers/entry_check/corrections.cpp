#include "base/text.hpp"
#include "ledgers/entry_check/rules.hpp"
#include "ledgers/entry_check/values.hpp"

#include <array>

/// Corrections: with a reason, and confirmed by somebody else.
namespace ledgers::entry_check {
namespace corrections {
namespace {

/// Calls visit(row) for each row that corrects another.
template <class Visit>
void each_correction(Records& records, Visit&& visit)
{
    for (const auto& [form, sheet] : records.books().sheets())
        for (const auto& row : records.rows(form))
            if (!row.blank("corrects")) visit(row);
}

void no_reason(Records& records, Found& found)
{
    constexpr std::size_t least = 5;  // characters; 誤記 and 修正 alone are shorter
    each_correction(records, [&](const Row& row) {
        if (base::length(base::trim(row["correction_reason"])) < least) found.at(row, "correction_reason");
    });
}

void self(Records& records, Found& found)
{
    each_correction(records, [&](const Row& row) {
        if (records.same(row["recorded_by"], row["confirmed_by"])) found.at(row, "confirmed_by");
    });
}

constexpr std::array rules{
    Check{"check.correction_no_reason", no_reason},
    Check{"check.correction_self", self},
};

}  // namespace
}  // namespace corrections

std::span<const Check> correction_rules() { return corrections::rules; }

}  // namespace ledgers::entry_check
