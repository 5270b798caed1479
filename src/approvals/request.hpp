#pragma once
#include "approvals/facts.hpp"
#include "base/result.hpp"

namespace approvals {

/// What a slice asks approval for. Without steps, the route of approvals.yaml "SLICE.KIND" is taken.
struct Request {
    std::string slice, kind;
    base::Uuid about;
    std::string title, content_sha;
    std::string summary = {}, link = {};
    base::Uuid scope = {};
    std::vector<Step> steps = {};
};

/// What the rule must know: the route, and whether the matter is already on its way.
struct Way {
    bool known = false;  // approvals.yaml has the kind
    std::vector<Step> steps;
    std::string four_eyes;
    bool pending = false;
    std::optional<base::PersonId> drafter;
};

/// Whether this may be drafted. Pure.
base::Result<Requested> decide(const Request&, const Way&);

}  // namespace approvals
