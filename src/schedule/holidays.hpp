#pragma once
#include "base/day.hpp"

/// Due dates: business days, cycles of duties, recurrence rules and calendars of RFC 5545. Pure.
namespace schedule {

/// A day off by 国民の祝日に関する法律.
struct Holiday {
    base::Day day;
    std::string ja, en;
    bool equinox = false;  // computed; gazetted in February of the year before
};

/// Every day off from 1949 to 2099 by the law as it stood in each year, sorted: the holidays themselves, 振替休日 (3条2項) and
/// 国民の休日 (3条3項). Beyond 2099 the formula of the equinoxes does not hold and nothing is known.
const std::vector<Holiday>& national_holidays();

/// The last day national_holidays() knows about.
inline constexpr base::Day last_known_day{std::chrono::year{2099} / 12 / 31};

}  // namespace schedule
