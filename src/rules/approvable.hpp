#pragma once
#include "approvals/api.hpp"

namespace rules {

/// A submitted version asks for approval; the approval's outcome comes back to the version. For app/reactions.cpp.
approvals::Approvable approvable();

}  // namespace rules
