#pragma once
#include "catalog/text.hpp"

namespace catalog {

enum class ApprovalAct { confirm, approve };
BOOST_DESCRIBE_ENUM(ApprovalAct, confirm, approve)

/// 確認 or 承認 by whoever holds one of the roles.
struct ApprovalStep {
    ApprovalAct act = ApprovalAct::approve;
    std::vector<std::string> roles;
    bool scoped = false;  // only those appointed for the facility or contract the request is about
};
BOOST_DESCRIBE_STRUCT(ApprovalStep, (), (act, roles, scoped))

/// How a kind of thing is approved (approvals.yaml): `rules.policy`.
struct ApprovalRoute {
    std::string id;
    Text label;
    std::string four_eyes;  // the act of roles.yaml it falls under, if any
    std::vector<std::string> ground;
    std::vector<ApprovalStep> steps;
};
BOOST_DESCRIBE_STRUCT(ApprovalRoute, (), (id, label, four_eyes, ground, steps))

}  // namespace catalog
