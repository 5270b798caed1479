#include "approvals/stamp.hpp"

#include "base/text.hpp"
#include "messages/approvals.hpp"

namespace approvals {

base::Result<StampDecision> decide(const Stamp& ask, const Standing& known, base::Day today)
{
    const auto hat = TRY(check_turn(known, ask.on.value_or(today)));
    const std::string comment{base::trim(ask.comment.value_or(""))};
    base::Faults faults;
    check_seen(known, ask.content_sha, faults);
    faults.add_if(hat.deputy && comment.empty(), codes::deputy_says_why, "comment");
    if (faults) return faults;
    const auto act = known.steps.at(static_cast<std::size_t>(known.at)).act;
    return StampDecision{{known.at, act, *known.person, hat.role, hat.deputy, comment},
                         static_cast<std::size_t>(known.at) + 1 == known.steps.size()};
}

}  // namespace approvals
