#pragma once
#include "base/day.hpp"

#include <string>

namespace ledgers::entry_check {

/// The day that a text means which is none as it stands: R8.4.1, 令8.4.1, 20260401, 8.4.1 (of the era of `today`), 平成31年5月1日.
/// Shown as a candidate, never put in its place.
std::optional<base::Day> suggested_day(std::string_view written, base::Day today);

}  // namespace ledgers::entry_check
