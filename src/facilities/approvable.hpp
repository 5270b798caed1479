#pragma once
#include "approvals/api.hpp"
#include "facilities/tables.hpp"

namespace facilities {

/// A requested designation asks for approval; the outcome comes back to the facility. For app/reactions.cpp.
approvals::Approvable approvable();

/// The hash of what a designation is about: the facility as described and this version of its plan.
std::string content_sha(const store::Snapshot&, const FacilityRow&, int plan_version);

}  // namespace facilities
