#include "suppliers/notify.hpp"

#include "base/text.hpp"
#include "messages/suppliers.hpp"

namespace suppliers {

base::Result<Notified> decide(const Notify& ask, const std::optional<Standing>& standing, base::Day on, base::Day today)
{
    const auto state = TRY(going_on(standing, on, today));
    base::Faults faults;
    faults.add_if(state.notified_on.has_value(), codes::notified_already);
    faults.add_if(base::trim(ask.reference).empty(), codes::reference_required, "reference");
    if (faults) return faults;
    return Notified{base::trimmed(ask.reference)};
}

base::Result<Confirmed> decide(const Confirm& ask, const std::optional<Standing>& standing, base::Day on, base::Day today)
{
    const auto state = TRY(going_on(standing, on, today));
    base::Faults faults;
    faults.add_if(state.confirmed_on.has_value(), codes::confirmed_already);
    faults.add_if(!state.notified_on, codes::confirmed_without_notification);
    faults.add_if(state.notified_on && on < *state.notified_on, codes::confirmed_before_notification, "on");
    faults.add_if(base::trim(ask.reference).empty(), codes::reference_required, "reference");
    if (faults) return faults;
    return Confirmed{base::trimmed(ask.reference)};
}

}  // namespace suppliers
