#include "organization/check_suitability.hpp"

#include "base/text.hpp"
#include "messages/organization.hpp"

namespace organization {

base::Result<SuitabilityChecked> decide(const CheckSuitability& ask, const Parties& known, base::Day on, base::Day today)
{
    const std::string method{base::trim(ask.method)};
    base::Faults faults;
    faults.add_if(!known.person_known, codes::no_such_person, "person");
    faults.add_if(!known.checker_known, codes::no_such_person, "checked_by");
    faults.add_if(ask.person == ask.checked_by, codes::own_suitability, "checked_by");
    faults.add_if(method.empty(), codes::method_required, "method");
    faults.add_if(on > today, codes::day_to_come, "on");
    if (faults) return faults;
    return SuitabilityChecked{ask.person, ask.checked_by, method};
}

}  // namespace organization
