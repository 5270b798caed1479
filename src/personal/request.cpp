#include "personal/request.hpp"

#include "base/text.hpp"
#include "messages/personal.hpp"

namespace personal {
namespace {

/// A request that still waits; the day is neither ahead nor before it arrived.
base::Result<Standing> going_on(const StepKnown& known, base::Day on)
{
    if (!known.standing) return base::Refusal{codes::no_such_request, "request"};
    const auto& standing = *known.standing;
    if (!waiting(state_of(standing))) return base::Refusal{codes::has_ended};
    if (on > known.today) return base::Refusal{codes::in_future, "on"};
    if (on < standing.received_on) return base::Refusal{codes::before_received, "on", {base::iso(standing.received_on)}};
    return standing;
}

}  // namespace

State state_of(const Standing& standing)
{
    if (standing.withdrawn_on) return State::withdrawn;
    if (standing.answered_on) return State::answered;
    if (standing.decided_on) return State::decided;
    return standing.checked_on ? State::checked : State::received;
}

base::Result<Received> decide(const Receive& ask, const ReceiveKnown& known, base::Day on)
{
    base::Faults faults;
    faults.add_if(!known.person_known, codes::no_such_person, "person");
    faults.add_if(base::trim(ask.applicant.name).empty(), codes::applicant_required, "applicant.name");
    faults.add_if(base::trim(ask.applicant.contact).empty(), codes::contact_required, "applicant.contact");
    faults.add_if(ask.by_agent && base::trim(ask.applicant.agent).empty(), codes::agent_required, "applicant.agent");
    faults.add_if(ask.by_agent && base::trim(ask.applicant.authority).empty(), codes::authority_required, "applicant.authority");
    faults.add_if(!ask.by_agent && !base::trim(ask.applicant.agent).empty(), codes::not_by_agent, "applicant.agent");
    faults.add_if(base::trim(ask.asked).empty(), codes::asked_required, "asked");
    faults.add_if(on > known.today, codes::in_future, "on");
    if (faults) return faults;
    const Applicant applicant{base::trimmed(ask.applicant.name), base::trimmed(ask.applicant.contact),
                              base::trimmed(ask.applicant.agent), base::trimmed(ask.applicant.authority)};
    return Received{
        known.number, ask.kind, ask.person, ask.by_agent, applicant, base::trimmed(ask.asked), on + std::chrono::days{known.days}};
}

base::Result<IdentityChecked> decide(const CheckIdentity& ask, const StepKnown& known, base::Day on)
{
    const auto standing = TRY(going_on(known, on));
    base::Faults faults;
    faults.add_if(standing.decided_on.has_value(), codes::decided_already);
    faults.add_if(base::trim(ask.method).empty(), codes::method_required, "method");
    faults.add_if(!known.person_known, codes::no_such_person, "person");
    if (faults) return faults;
    return IdentityChecked{ask.person, base::trimmed(ask.method)};
}

base::Result<Extended> decide(const Extend& ask, const StepKnown& known, base::Day on)
{
    const auto standing = TRY(going_on(known, on));
    base::Faults faults;
    faults.add_if(ask.due <= standing.due, codes::due_not_later, "due", {base::iso(standing.due)});
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    if (faults) return faults;
    return Extended{ask.due, base::trimmed(ask.reason)};
}

base::Result<Decided> decide(const Decide& ask, const StepKnown& known, base::Day on)
{
    const auto standing = TRY(going_on(known, on));
    base::Faults faults;
    faults.add_if(!standing.checked_on || on < *standing.checked_on, codes::identity_first, "on");
    faults.add_if(standing.decided_on.has_value(), codes::decided_already);
    faults.add_if(ask.outcome != Outcome::refused && base::trim(ask.measure).empty(), codes::measure_required, "measure");
    faults.add_if(ask.outcome != Outcome::granted && base::trim(ask.reason).empty(), codes::reason_required, "reason");
    faults.add_if(!known.person_known, codes::no_such_person, "person");
    if (faults) return faults;
    return Decided{ask.outcome, base::trimmed(ask.measure), base::trimmed(ask.reason), ask.person};
}

base::Result<Answered> decide(const Answer& ask, const StepKnown& known, base::Day on)
{
    const auto standing = TRY(going_on(known, on));
    base::Faults faults;
    faults.add_if(!standing.decided_on || on < *standing.decided_on, codes::decision_first, "on");
    faults.add_if(!known.person_known, codes::no_such_person, "person");
    if (faults) return faults;
    return Answered{ask.way, ask.person};
}

base::Result<Withdrawn> decide(const Withdraw& ask, const StepKnown& known, base::Day on)
{
    TRY(going_on(known, on));
    if (base::trim(ask.reason).empty()) return base::Refusal{codes::reason_required, "reason"};
    return Withdrawn{base::trimmed(ask.reason)};
}

}  // namespace personal
