#pragma once
#include "base/result.hpp"
#include "organization/facts.hpp"

namespace organization {

/// 離任者の後始末を記録する.
struct CloseLeaver {
    base::AppointmentId appointment;
    base::Day access_stopped_on, returned_on;
    std::string promise, handed_over;
    base::PersonId confirmed_by;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(CloseLeaver, (), (appointment, access_stopped_on, returned_on, promise, handed_over, confirmed_by, on))

/// What the rule must know of the appointment.
struct Ended {
    base::PersonId person;
    std::optional<base::Day> last_day;
    bool handler = false, closed = false, confirmer_known = false;
};

/// The closing of a handler's appointment (r4 D2). What was done late is recorded as it was. Pure.
base::Result<LeaverClosed> decide(const CloseLeaver&, const std::optional<Ended>&, base::Day on, base::Day today);

}  // namespace organization
