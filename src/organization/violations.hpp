#pragma once
#include "base/result.hpp"
#include "organization/facts.hpp"

namespace organization {

/// 違反を記録する; `on` is the day it became known.
struct FindViolation {
    std::string title, detail;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(FindViolation, (), (title, detail, on))

/// 違反への措置を記録する.
struct HandleViolation {
    base::Uuid violation;
    std::string confirmed, measure, prevention;
    base::PersonId decided_by;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(HandleViolation, (), (violation, confirmed, measure, prevention, decided_by, on))

/// What the rule must know of the violation.
struct Breach {
    base::Day known_on;
    bool handled = false, decider_known = false;
};

/// What happened is recorded as it was found (r4 D5). Pure.
base::Result<ViolationFound> decide(const FindViolation&, base::Day on, base::Day today);
base::Result<ViolationHandled> decide(const HandleViolation&, const std::optional<Breach>&, base::Day on, base::Day today);

}  // namespace organization
