#include "organization/end_appointment.hpp"

#include "messages/organization.hpp"

namespace organization {

base::Result<AppointmentEnded> decide(const EndAppointment& ask, const std::optional<Term>& known)
{
    if (!known) return base::Refusal{codes::no_such_appointment, "appointment"};
    base::Faults faults;
    faults.add_if(ask.reason.empty(), codes::reason_required, "reason");
    faults.add_if(ask.last_day < known->from, codes::ends_before_it_begins, "last_day");
    faults.add_if(known->last_day && *known->last_day < ask.last_day, codes::already_ended, "last_day",
                  {base::iso(known->last_day.value_or(base::Day{}))});
    if (faults) return faults;
    return AppointmentEnded{ask.last_day, ask.reason};
}

}  // namespace organization
