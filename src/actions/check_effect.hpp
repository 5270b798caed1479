#pragma once
#include "actions/standing.hpp"

namespace actions {

/// 効果を確認する. `due` (nothing: the own-rule value) is the new limit when it did not work.
struct CheckEffect {
    base::ActionId action;
    bool effective;
    std::string finding;
    std::optional<base::Day> due, on;
};
BOOST_DESCRIBE_STRUCT(CheckEffect, (), (action, effective, finding, due, on))

/// Whether this person may check the effect: never who is responsible or did it (roles.yaml audits.effect_check). Pure.
base::Result<EffectChecked> decide(const CheckEffect&, const Standing&, base::Day today);

/// 再開する: what was closed came up again.
struct Reopen {
    base::ActionId action;
    std::string reason;
    std::optional<base::Day> due, on;
};
BOOST_DESCRIBE_STRUCT(Reopen, (), (action, reason, due, on))
base::Result<Reopened> decide(const Reopen&, const Standing&, base::Day today);

}  // namespace actions
