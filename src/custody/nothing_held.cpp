#include "custody/nothing_held.hpp"

#include "base/text.hpp"
#include "messages/custody.hpp"

namespace custody {

base::Result<NothingHeld> decide(const NothingForm& form, const Holding& holding)
{
    base::Faults faults;
    faults.add_if(form.on > holding.today, codes::occurred_in_future, "on", {base::iso(form.on)});
    faults.add_if(!holding.person_in_office, codes::not_in_office, "person");
    faults.add_if(holding.listed > 0, codes::something_held, "contract", {std::to_string(holding.listed), holding.example});
    if (faults) return faults;
    return NothingHeld{form.person, base::trimmed(form.reason)};
}

}  // namespace custody
