#pragma once
#include "approvals/standing.hpp"

namespace approvals {

/// 確認する・承認する. `content_sha` is what the user saw; `on` the day of the stamp (nothing: today).
struct Stamp {
    base::ApprovalId approval;
    std::optional<std::string> content_sha, comment;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Stamp, (), (approval, content_sha, comment, on))

struct StampDecision {
    Stamped stamped;
    bool completes;  // it was the last step
};

/// Whether this person may stamp the step that waits. Pure.
base::Result<StampDecision> decide(const Stamp&, const Standing&, base::Day today);

}  // namespace approvals
