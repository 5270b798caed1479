#include "ledgers/accept_fault.hpp"

#include "base/text.hpp"
#include "messages/ledgers.hpp"

namespace ledgers {
namespace {

constexpr std::size_t shortest_acceptance = 5;  // characters

}  // namespace

base::Result<FaultAccepted> decide(const AcceptFault& ask, const AcceptKnown& known)
{
    base::Faults wrong;
    wrong.add_if(!known.severity, codes::no_such_fault, "fault");
    wrong.add_if(known.severity == "error", codes::error_is_put_right, "fault");
    wrong.add_if(known.accepted, codes::fault_is_accepted, "fault");
    wrong.add_if(base::length(base::trim(ask.reason)) < shortest_acceptance, codes::reason_too_short, "reason");
    wrong.add_if(!known.person, codes::no_person, "fault");
    if (wrong) return wrong;
    return FaultAccepted{known.form.value_or(""), ask.fault, base::trimmed(ask.reason), *known.person};
}

}  // namespace ledgers
