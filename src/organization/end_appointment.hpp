#pragma once
#include "base/result.hpp"
#include "organization/facts.hpp"

namespace organization {

/// 解任・任期満了: `last_day` may lie ahead.
struct EndAppointment {
    base::AppointmentId appointment;
    base::Day last_day;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(EndAppointment, (), (appointment, last_day, reason))

/// What the rule must know of the appointment.
struct Term {
    base::Day from;
    std::optional<base::Day> last_day;
};

/// Whether the appointment may end on that day. Pure.
base::Result<AppointmentEnded> decide(const EndAppointment&, const std::optional<Term>&);

}  // namespace organization
