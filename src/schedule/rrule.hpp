#pragma once
#include "schedule/moment.hpp"

namespace schedule {

enum class Frequency { yearly, monthly, weekly, daily };

/// MO, 2TU, -1FR
struct WeekdayOf {
    std::chrono::weekday weekday;
    int nth = 0;  // of the month or year; 0: every one
};

/// A recurrence rule (RFC 5545 3.3.10). Sub-daily frequencies, RSCALE and SKIP are refused, not guessed.
struct Rule {
    Frequency frequency = Frequency::daily;
    int interval = 1;
    std::optional<int> count;
    std::optional<Moment> until;
    std::chrono::weekday week_start = std::chrono::Monday;
    std::vector<int> months, week_numbers, year_days, month_days, positions;
    std::vector<WeekdayOf> weekdays;
    std::vector<int> hours, minutes, seconds;
};

/// The text after "RRULE:". schedule.bad_rule: not of the grammar; schedule.rule_not_supported: of the grammar, but not for us.
base::Result<Rule> parse_rule(std::string_view text);

/// The largest number of instances expand() gives.
inline constexpr std::size_t most_instances = 20'000;

/// The instances from `start` on whose day lies from `from` to `to`. A start the rule does not give is no instance.
/// schedule.too_many_instances beyond most_instances.
base::Result<std::vector<Moment>> expand(const Rule&, const Moment& start, base::Day from, base::Day to);

}  // namespace schedule
