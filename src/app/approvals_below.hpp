#pragma once
#include "approvals/api.hpp"

namespace app {

/// What asks for approval in the slices that lie below approvals/, which lives by their readings: tied together here.
std::vector<approvals::Approvable> approvals_below();

}  // namespace app
