#pragma once
#include "submissions/queries.hpp"

/// The confirmations of the rules, which the rules themselves keep, as lines that lead to their pages.
namespace submissions {

/// What went to the Ministry.
std::vector<SubmissionLine> rules_sent(const service::Query&);
/// What must go there before it may take effect.
std::vector<DueLine> rules_due(const service::Query&);

}  // namespace submissions
