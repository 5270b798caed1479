#pragma once
#include "approvals/api.hpp"
#include "submissions/tables.hpp"

namespace submissions {

/// The hash of what is approved and sent.
std::string content_sha(const SubmissionRow&);
/// What is put up asks for approval; the outcome comes back. For app/reactions.cpp.
approvals::Approvable approvable();

}  // namespace submissions
