#pragma once
#include "base/day.hpp"
#include "base/result.hpp"

namespace schedule {

/// A date, or a date with time, as RFC 5545 3.3.4 and 3.3.5 write it: 20261001, 20261001T090000, 20261001T000000Z.
struct Moment {
    base::Day day;
    std::optional<std::chrono::seconds> time;  // nothing: a date
    bool utc = false;

    friend auto operator<=>(const Moment& a, const Moment& b)
    {
        return std::pair{a.day, a.time.value_or(std::chrono::seconds{0})} <=>
               std::pair{b.day, b.time.value_or(std::chrono::seconds{0})};
    }
    friend bool operator==(const Moment& a, const Moment& b) { return a <=> b == 0; }
};

/// schedule.bad_time for everything else.
base::Result<Moment> parse_moment(std::string_view text);
std::string text(const Moment&);

}  // namespace schedule
