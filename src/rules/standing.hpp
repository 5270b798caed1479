#pragma once
#include "base/result.hpp"
#include "rules/facts.hpp"

/// Where a version stands: what every rule about its life must know.
namespace rules {

/// How far a version has come. In force is a matter of the day and of the versions after it.
BOOST_DEFINE_ENUM_CLASS(State, draft, submitted, approved, asked, confirmed, dated, dropped)

struct Standing {
    State state = State::draft;
    std::optional<Sending> sending;        // what went to the Ministry, if anything
    std::optional<base::Day> approved_on;  // inside the company
    std::optional<base::Day> asked_on;
    std::optional<base::Day> cleared_on;  // confirmed, or notified where that is enough
    std::optional<base::Day> effective;
    base::Day last_on;                     // of the last thing that happened to it
    bool needs_confirmation = true;        // a contract binds the company and the document is one the Ministry confirms
    bool earlier_confirmed = false;        // a version before it was confirmed: this one changes it
    std::optional<base::Day> before_from;  // since when the version before it is in force
};

}  // namespace rules
