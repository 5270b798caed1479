#pragma once
#include "service/slice.hpp"

namespace home {

/// What somebody is reminded of on a day: the tasks on which a rung of the ladder falls, and what waits for the caller's approval.
struct Reminders {
    std::vector<service::Task> late, soon, approvals;
    bool empty() const { return late.empty() && soon.empty() && approvals.empty(); }
};

/// 30, 7 and 1 days before the due day, the day itself, 1 and 7 days after it and every seventh day from there: those whose rung
/// falls after `since` (the day of the last reminder) up to `today`.
Reminders reminders(const std::vector<service::Task>&, base::Day since, base::Day today);

/// Whether the superior is told too: seven days after the due day, and every seventh day from there.
bool for_superior(const service::Task&, base::Day since, base::Day today);

}  // namespace home
