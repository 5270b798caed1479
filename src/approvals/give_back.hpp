#pragma once
#include "approvals/standing.hpp"

namespace approvals {

/// 差し戻す, by whoever has the turn.
struct GiveBack {
    base::ApprovalId approval;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(GiveBack, (), (approval, reason, on))

struct GivenBack {
    int step;
    base::PersonId person;
    std::string role;
    bool deputy;
    std::string reason;
};

/// Whether this person may give the draft back. Pure.
base::Result<GivenBack> decide(const GiveBack&, const Standing&, base::Day today);

/// 取り下げる, by the drafter.
struct Withdraw {
    base::ApprovalId approval;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Withdraw, (), (approval, reason, on))

/// The reason, when the draft may be withdrawn. `own_account`: the same account drafted it before it was a person. Pure.
base::Result<std::string> decide(const Withdraw&, const Standing&, bool own_account, base::Day today);

}  // namespace approvals
