#include "organization/close_leaver.hpp"

#include "base/text.hpp"
#include "messages/organization.hpp"

namespace organization {

base::Result<LeaverClosed> decide(const CloseLeaver& ask, const std::optional<Ended>& known, base::Day on, base::Day today)
{
    if (!known || !known->handler) return base::Refusal{codes::no_such_appointment, "appointment"};
    const std::string promise{base::trim(ask.promise)}, handed_over{base::trim(ask.handed_over)};
    base::Faults faults;
    faults.add_if(!known->last_day || *known->last_day > on, codes::not_ended_yet, "appointment");
    faults.add_if(known->closed, codes::closed_already, "appointment");
    faults.add_if(ask.access_stopped_on > on, codes::day_to_come, "access_stopped_on");
    faults.add_if(ask.returned_on > on, codes::day_to_come, "returned_on");
    faults.add_if(promise.empty(), codes::promise_required, "promise");
    faults.add_if(handed_over.empty(), codes::handover_required, "handed_over");
    faults.add_if(!known->confirmer_known, codes::no_such_person, "confirmed_by");
    faults.add_if(known->person == ask.confirmed_by, codes::own_closing, "confirmed_by");
    faults.add_if(on > today, codes::day_to_come, "on");
    if (faults) return faults;
    return LeaverClosed{ask.access_stopped_on, ask.returned_on, promise, handed_over, ask.confirmed_by};
}

}  // namespace organization
