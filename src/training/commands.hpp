#pragma once
#include "service/query.hpp"
#include "training/record_assessment.hpp"
#include "training/record_session.hpp"

namespace training {

/// Returns the first attendance of the list.
base::Result<base::Uuid> record_session(service::Command&, const RecordSession&);
base::Result<base::Uuid> record_assessment(service::Command&, const RecordAssessment&);

}  // namespace training
