#pragma once
#include "actions/facts.hpp"
#include "base/result.hpp"

/// How an action stands: what every rule of this slice must know.
namespace actions {

/// done: its effect waits to be checked.
BOOST_DEFINE_ENUM_CLASS(State, open, done, closed)

struct Standing {
    State state = State::open;
    base::Day found_on, last;  // the day of the last thing that happened
    base::Day due;
    base::Day latest_due;  // the limit of the own-rule value from today
    base::PersonId responsible;
    std::optional<base::PersonId> done_by;
    std::optional<base::PersonId> caller;
};

/// Adds a fault when the day is before what already happened.
inline constexpr std::size_t longest_text = 8000;
void check_day(const Standing&, base::Day on, base::Faults&);
/// The text without blanks at its ends; faults when it is empty or too long.
std::string checked_text(const std::string& text, const std::string& path, base::Faults&);

}  // namespace actions
