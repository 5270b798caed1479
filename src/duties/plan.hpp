#pragma once
#include "base/result.hpp"
#include "duties/facts.hpp"

namespace duties {

/// A line as it was edited: earlier than the duty's due day if one likes, never later.
struct PlanEntry {
    std::string duty;
    base::Day due;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(PlanEntry, (), (duty, due, note))

/// 計画を起案する.
struct SubmitPlan {
    PlanKind kind;
    int fiscal_year;
    std::string policy;
    std::vector<PlanEntry> lines;
};
BOOST_DESCRIBE_STRUCT(SubmitPlan, (), (kind, fiscal_year, policy, lines))

/// What the rule must know: the lines the duties call for (in order), and whether a request is on its way.
struct KnownPlan {
    std::vector<PlanLine> drafted;
    int versions = 0;
    bool pending = false;
    base::Day first, last;  // of the fiscal year
};
/// Every turn the duties call for has its line, on its due day or before it. `content_sha` of the fact is left to the caller.
base::Result<PlanSubmitted> decide(const SubmitPlan&, const KnownPlan&);

}  // namespace duties
