#pragma once
#include "parameters/ask_value.hpp"
#include "service/query.hpp"

namespace parameters {

base::Result<base::Uuid> ask_value(service::Command&, const AskValue&);

/// What the approval came to, for app/approvals_below.cpp.
base::Checked approve(journal::Recording&, const base::Uuid& request, const std::string& content_sha, base::ApprovalId, base::Day);
base::Checked give_back(journal::Recording&, const base::Uuid& request, base::ApprovalId, const std::string& reason, base::Day);

}  // namespace parameters
