#include "ledgers/book_checks/judged.hpp"

#include "base/day.hpp"

namespace ledgers::book_checks {

Standing standing(bool met, base::Day written_on, base::Day due, base::Day today)
{
    if (met) return written_on > due ? Standing::late : Standing::met;
    return today > due ? Standing::lacking : Standing::open;
}

catalog::Text said(const std::string& facility, base::Day on, const catalog::Text& words)
{
    return {facility + "　" + base::short_wareki(on) + "　" + words.ja, facility + " " + base::iso(on) + ": " + words.en};
}

}  // namespace ledgers::book_checks
