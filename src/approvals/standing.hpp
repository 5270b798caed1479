#pragma once
#include "approvals/facts.hpp"
#include "base/result.hpp"

/// Where a request stands and who stands before it: what every rule of this slice must know.
namespace approvals {

BOOST_DEFINE_ENUM_CLASS(State, pending, approved, returned, withdrawn)

/// A role held on the day, as its holder or as a deputy.
struct Hat {
    std::string role;
    base::Uuid scope;  // nil: the whole company
    bool deputy;
};

struct Standing {
    State state = State::pending;
    std::vector<Step> steps;
    int at = 0;  // the step that waits
    base::Uuid scope;
    std::string content_sha;
    std::optional<base::PersonId> drafter;
    std::string four_eyes;  // the sentence of roles.yaml, if the matter falls under one
    base::Day last;         // the day of the last thing that happened to it
    std::optional<base::PersonId> person;
    std::vector<Hat> hats;        // of the person
    bool others_confirm = false;  // somebody else may do the step that waits
};

/// The hat by which the person may do the step: one's own before a deputy's. A step for one person needs none.
std::optional<Hat> hat_for(const Step&, const base::Uuid& scope, const base::PersonId&, const std::vector<Hat>&);

/// Whether it is this person's turn: faults for a request that is closed, for somebody else's step, and for four eyes.
base::Result<Hat> check_turn(const Standing&, base::Day on);

/// The user saw another text than the one that waits.
void check_seen(const Standing&, const std::optional<std::string>& seen_sha, base::Faults&);

}  // namespace approvals
