#pragma once
#include "base/result.hpp"
#include "suppliers/facts.hpp"

/// How far a subcontractor is, and what stands in the way of a hand-over (h21 6(2), r4 B4).
namespace suppliers {

/// open: every step is done, it may be given information. disclosed: it was.
BOOST_DEFINE_ENUM_CLASS(State, candidate, notified, confirmed, open, disclosed, suspended, ended)

/// What the rules must know of a subcontractor.
struct Standing {
    base::Day registered_on;
    bool confirmation_asked = false;
    std::optional<base::Day> bound_on;
    std::vector<Clause> clauses;
    std::optional<base::Day> procedure_on, notified_on, confirmed_on, first_checked_on, checked_on;
    std::optional<Outcome> outcome;  // of the latest check
    bool findings_open = false;
    std::optional<base::Day> disclosed_from, suspended_on, ended_on;
    std::vector<std::string> held;  // 管理番号 of what it has
    bool contract_in_force = true;
    bool parent_ready = true;  // of tier 2 and below: nothing stands in the way of the one above it
    bool lower_tiers = false;  // there are subcontractors below it that have not ended
};

/// The terms its contract does not have.
std::vector<Clause> lacking(const Standing&);
/// What stands in the way of a hand-over on that day; nothing: it may be given information.
std::vector<Gap> gaps(const Standing&, base::Day on);
State state_of(const Standing&, base::Day on);

/// The refusal a gap is.
base::Fault fault_of(Gap, const Standing&);

/// Every step of its life: there is such a subcontractor, the day is neither ahead nor before it was registered.
base::Result<Standing> known(const std::optional<Standing>&, base::Day on, base::Day today);
/// The same, of one that has not ended.
base::Result<Standing> going_on(const std::optional<Standing>&, base::Day on, base::Day today);

}  // namespace suppliers
