#include "organization/violations.hpp"

#include "base/text.hpp"
#include "messages/organization.hpp"

namespace organization {

base::Result<ViolationFound> decide(const FindViolation& ask, base::Day on, base::Day today)
{
    const std::string title{base::trim(ask.title)}, detail{base::trim(ask.detail)};
    base::Faults faults;
    faults.add_if(title.empty(), codes::violation_title_required, "title");
    faults.add_if(on > today, codes::day_to_come, "on");
    if (faults) return faults;
    return ViolationFound{title, detail};
}

base::Result<ViolationHandled> decide(const HandleViolation& ask, const std::optional<Breach>& known, base::Day on, base::Day today)
{
    if (!known) return base::Refusal{codes::no_such_violation, "violation"};
    const std::string confirmed{base::trim(ask.confirmed)}, measure{base::trim(ask.measure)},
        prevention{base::trim(ask.prevention)};
    base::Faults faults;
    faults.add_if(known->handled, codes::handled_already, "violation");
    faults.add_if(confirmed.empty(), codes::handling_incomplete, "confirmed");
    faults.add_if(measure.empty(), codes::handling_incomplete, "measure");
    faults.add_if(prevention.empty(), codes::handling_incomplete, "prevention");
    faults.add_if(!known->decider_known, codes::no_such_person, "decided_by");
    faults.add_if(on < known->known_on, codes::before_it_was_known, "on");
    faults.add_if(on > today, codes::day_to_come, "on");
    if (faults) return faults;
    return ViolationHandled{confirmed, measure, prevention, ask.decided_by};
}

}  // namespace organization
