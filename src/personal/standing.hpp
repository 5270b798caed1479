#pragma once
#include "base/result.hpp"
#include "personal/facts.hpp"

/// How far a request is.
namespace personal {

BOOST_DEFINE_ENUM_CLASS(State, received, checked, decided, answered, withdrawn)

/// What the rules must know of a request.
struct Standing {
    base::Day received_on, due;
    bool by_agent = false;
    std::optional<base::Day> checked_on, decided_on, answered_on, withdrawn_on;
};

State state_of(const Standing&);
/// Asked and not yet answered or withdrawn: its due day counts.
inline bool waiting(State state) { return state != State::answered && state != State::withdrawn; }

}  // namespace personal
