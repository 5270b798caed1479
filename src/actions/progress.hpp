#pragma once
#include "actions/standing.hpp"

namespace actions {

/// 原因と計画を定める.
struct Plan {
    base::ActionId action;
    std::string cause, plan;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (action, cause, plan, on))
base::Result<Planned> decide(const Plan&, const Standing&, base::Day today);

/// 経過を書く.
struct Note {
    base::ActionId action;
    std::string text;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Note, (), (action, text, on))
base::Result<Noted> decide(const Note&, const Standing&, base::Day today);

/// 担当者又は期限を改める. A later due day than the own-rule value allows is refused.
struct Reassign {
    base::ActionId action;
    base::PersonId responsible;
    base::Day due;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Reassign, (), (action, responsible, due, reason, on))
base::Result<Reassigned> decide(const Reassign&, const Standing&, bool responsible_known, base::Day today);

/// 実施を記録する.
struct Finish {
    base::ActionId action;
    std::string result;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Finish, (), (action, result, on))
/// `effect_days`: the own-rule term until the effect is checked.
base::Result<Done> decide(const Finish&, const Standing&, std::int64_t effect_days, base::Day today);

}  // namespace actions
