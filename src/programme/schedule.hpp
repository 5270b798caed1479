#pragma once
#include "base/day.hpp"
#include "base/describe.hpp"

#include <vector>

/// Weeks as days, and what they say of an item's progress. Pure.
namespace programme {

BOOST_DEFINE_ENUM_CLASS(State, done, progress, late, coming)

/// The first and the last day of weeks `first_week`.. (from 1) of a programme that begins on `start`.
struct Span {
    base::Day from, until;
    friend bool operator==(const Span&, const Span&) = default;
};
Span days_of(base::Day start, int first_week, int weeks);
/// The week of the programme on this day, from 1; 0 before it begins.
int week_on(base::Day start, base::Day day);

/// Of an item's checks: those that are judged by the edition, and those met.
struct Progress {
    int met = 0, checks = 0;
    int percent() const { return checks == 0 ? 0 : met * 100 / checks; }
    bool complete() const { return checks > 0 && met == checks; }
    Progress& operator+=(const Progress& more)
    {
        met += more.met;
        checks += more.checks;
        return *this;
    }
};
BOOST_DESCRIBE_STRUCT(Progress, (), (met, checks))

/// done when complete, late when its last day has passed, in progress from its first day or the first thing met.
State state_of(const Progress&, const Span&, base::Day day);
/// The same for a programme that has no days yet.
State state_of(const Progress&);

}  // namespace programme
