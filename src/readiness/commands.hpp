#pragma once
#include "readiness/assess.hpp"
#include "readiness/exempt.hpp"
#include "service/query.hpp"

namespace readiness {

base::Result<base::Uuid> exempt(service::Command&, const Exempt&);
base::Result<base::Uuid> review_exemption(service::Command&, const ReviewExemption&);
base::Result<base::Uuid> end_exemption(service::Command&, const EndExemption&);
/// Records what the verdicts are today; also the work of the monthly job and of a binder.
base::Result<base::Uuid> assess(service::Command&, const Assess&);

}  // namespace readiness
