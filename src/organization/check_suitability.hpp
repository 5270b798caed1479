#pragma once
#include "base/result.hpp"
#include "organization/facts.hpp"

namespace organization {

/// 適格性の確認を記録する.
struct CheckSuitability {
    base::PersonId person, checked_by;
    std::string method;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(CheckSuitability, (), (person, checked_by, method, on))

/// What the rule must know of the two.
struct Parties {
    bool person_known = false, checker_known = false;
};

/// The record of a check (h21 8(1), r4 D1). Nobody vouches for oneself. Pure.
base::Result<SuitabilityChecked> decide(const CheckSuitability&, const Parties&, base::Day on, base::Day today);

}  // namespace organization
