#pragma once
#include "base/result.hpp"
#include "readiness/facts.hpp"

namespace readiness {

/// 備えの記録: keeps what the verdicts are today, for every edition that binds the company.
struct Assess {
    Occasion occasion;
};
BOOST_DESCRIBE_STRUCT(Assess, (), (occasion))

/// Facts for the editions that have no record of this occasion in this month yet (`recorded`); each asked record counts.
base::Result<std::vector<Assessed>> decide(const Assess&, std::vector<Assessed> now, const std::vector<std::string>& recorded);

}  // namespace readiness
