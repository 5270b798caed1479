#include "suppliers/finish.hpp"

#include "base/text.hpp"
#include "messages/suppliers.hpp"

namespace suppliers {

base::Result<Suspended> decide(const Suspend& ask, const std::optional<Standing>& standing, base::Day on, base::Day today)
{
    const auto state = TRY(going_on(standing, on, today));
    base::Faults faults;
    faults.add_if(state.suspended_on.has_value(), codes::is_suspended);
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    if (faults) return faults;
    return Suspended{base::trimmed(ask.reason)};
}

base::Result<Resumed> decide(const Resume& ask, const std::optional<Standing>& standing, base::Day on, base::Day today)
{
    const auto state = TRY(going_on(standing, on, today));
    base::Faults faults;
    faults.add_if(!state.suspended_on, codes::not_suspended);
    faults.add_if(state.suspended_on && state.outcome == Outcome::bad, codes::check_again);
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    if (faults) return faults;
    return Resumed{base::trimmed(ask.reason)};
}

base::Result<Ended> decide(const End& ask, const std::optional<Standing>& standing, base::Day on, base::Day today)
{
    const auto state = TRY(going_on(standing, on, today));
    base::Faults faults;
    std::string left;
    for (const auto& number : state.held) left += (left.empty() ? "" : "、") + number;
    faults.add_if(!left.empty(), codes::items_left, {}, {std::to_string(state.held.size()), left});
    faults.add_if(state.lower_tiers, codes::lower_tiers_left);
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    faults.add_if(state.disclosed_from && !ask.lasting_told, codes::lasting_not_told, "lasting_told");
    if (faults) return faults;
    return Ended{base::trimmed(ask.reason), ask.lasting_told};
}

base::Result<Declared> decide(const Declare& ask, int going_on)
{
    base::Faults faults;
    faults.add_if(ask.none && going_on > 0, codes::suppliers_going_on, "none", {std::to_string(going_on)});
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    if (faults) return faults;
    return Declared{ask.none, base::trimmed(ask.reason)};
}

}  // namespace suppliers
