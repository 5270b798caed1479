#pragma once
#include "schedule/calendar.hpp"
#include "service/query.hpp"

/// What other slices may ask of the duties.
namespace duties {

/// 会社の業務日: national holidays, and the days the company itself set, as of the query.
schedule::Calendar calendar(const service::Query&);

}  // namespace duties
