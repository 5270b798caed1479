#include "ledgers/shelve.hpp"

#include "base/text.hpp"
#include "ledgers/cells.hpp"
#include "messages/ledgers.hpp"

namespace ledgers {

base::Result<VolumeShelved> decide(const ShelveVolumes& ask, const ShelveKnown& known)
{
    constexpr int longest = 100;  // years
    base::Faults faults;
    const int years = ask.keep_years.value_or(0);
    const auto remarks = base::trimmed(ask.remarks.value_or(""));
    faults.add_if(!known.there, codes::volume_not_open, "forms", {known.title, known.year});
    faults.add_if(known.disposed, codes::volume_disposed, "forms", {known.title});
    faults.add_if(base::trim(ask.place).empty(), codes::place_required, "place");
    faults.add_if(ask.keep_years && (years < known.rule_years || years > longest), codes::kept_too_short, "keep_years",
                  {known.title, std::to_string(known.rule_years)});
    faults.add_if(years > known.rule_years && remarks.empty(), codes::longer_says_why, "remarks");
    if (faults) return faults;
    return VolumeShelved{known.number.value_or(numbered("簿-{fy}-{n:3}", known.register_year, known.next)),
                         ask.kept_as,
                         base::trimmed(ask.place),
                         years > known.rule_years ? years : 0,
                         base::trimmed(ask.hold.value_or("")),
                         remarks};
}

}  // namespace ledgers
