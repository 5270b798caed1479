#pragma once
#include "schedule/calendar.hpp"

#include <variant>

namespace schedule {

/// Within each week, which begins on Monday; due on `to`.
struct Weekly {
    std::chrono::weekday to = std::chrono::Sunday;
};

/// The n-th business day of each month; 0: the last.
struct Monthly {
    int business_day = 0;
};

/// Every n-th business day of the fiscal year.
struct EachBusinessDay {
    int every = 1;
};

/// Fixed days of each fiscal year. 02-28 is also the end of February of a leap year.
struct Fiscal {
    std::vector<std::chrono::month_day> dates;
};

/// One day, once.
struct Once {
    base::Day day;
};

enum class Unit { minute, hour, day, business_day, month };
BOOST_DESCRIBE_ENUM(Unit, minute, hour, day, business_day, month)

struct Span {
    int value = 0;
    Unit unit = Unit::day;
};

/// Within a period from the last time it was done.
struct Interval {
    Span every;
};

/// Due some time after something happened; nothing: the day is set by somebody else, or an order of acts and no day.
struct AfterEvent {
    std::optional<Span> within;
};

/// The kinds of catalog/duties.yaml.
using Cycle = std::variant<Weekly, Monthly, EachBusinessDay, Fiscal, Once, Interval, AfterEvent>;

/// One turn of a duty: doing it from `opens` on closes the turn; `due` is the last day in time.
struct Turn {
    base::Day opens, due;
    friend bool operator==(const Turn&, const Turn&) = default;
};

/// A span later. Hours and minutes count to the day they end on, as a deadline of days.
base::Day after(base::Day, const Span&, const Calendar&);

/// Turns whose due day lies from `from` to `to`, in order. A turn opens on the day after the nominal day of the one before (weeks,
/// months and days: on their first day). An interval goes on from `last_done`, as if each turn were done on its last day; where it
/// was never done there is nothing to count from. Events have no turns of their own.
std::vector<Turn> turns(const Cycle&, Shift, const Calendar&, base::Day from, base::Day to, std::optional<base::Day> last_done);

}  // namespace schedule
