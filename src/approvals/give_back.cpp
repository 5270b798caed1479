#include "approvals/give_back.hpp"

#include "base/text.hpp"
#include "messages/approvals.hpp"

namespace approvals {

base::Result<GivenBack> decide(const GiveBack& ask, const Standing& known, base::Day today)
{
    const auto hat = TRY(check_turn(known, ask.on.value_or(today)));
    const std::string reason{base::trim(ask.reason)};
    if (reason.empty()) return base::Refusal{codes::reason_required, "reason"};
    return GivenBack{known.at, *known.person, hat.role, hat.deputy, reason};
}

base::Result<std::string> decide(const Withdraw& ask, const Standing& known, bool own_account, base::Day today)
{
    if (known.state != State::pending) return base::Refusal{codes::closed, "approval"};
    const std::string reason{base::trim(ask.reason)};
    const auto on = ask.on.value_or(today);
    base::Faults faults;
    faults.add_if(!own_account && (!known.person || known.person != known.drafter), codes::only_the_drafter, "approval");
    faults.add_if(reason.empty(), codes::reason_required, "reason");
    faults.add_if(on < known.last, codes::before_the_step_before, "on", {base::iso(known.last)});
    if (faults) return faults;
    return reason;
}

}  // namespace approvals
