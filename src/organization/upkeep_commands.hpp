#pragma once
#include "organization/call_contacts.hpp"
#include "organization/check_suitability.hpp"
#include "organization/close_leaver.hpp"
#include "organization/review_handlers.hpp"
#include "organization/submit_paper.hpp"
#include "organization/violations.hpp"
#include "service/query.hpp"

namespace organization {

base::Result<base::Uuid> submit_paper(service::Command&, const SubmitPaper&);
base::Result<base::Uuid> call_contacts(service::Command&, const CallContacts&);
base::Result<base::Uuid> review_handlers(service::Command&, const ReviewHandlers&);
base::Result<base::Uuid> check_suitability(service::Command&, const CheckSuitability&);
base::Result<base::Uuid> close_leaver(service::Command&, const CloseLeaver&);
base::Result<base::Uuid> find_violation(service::Command&, const FindViolation&);
base::Result<base::Uuid> handle_violation(service::Command&, const HandleViolation&);

/// What the approval of a paper came to, for app/approvals_below.cpp.
base::Checked approve_paper(journal::Recording&, const base::Uuid& paper, const std::string& content_sha, base::ApprovalId,
                            base::Day);
base::Checked return_paper(journal::Recording&, const base::Uuid& paper, base::ApprovalId, const std::string& reason, base::Day);

}  // namespace organization
