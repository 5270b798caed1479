#pragma once
#include "schedule/calendar.hpp"
#include "service/query.hpp"

/// What other slices may ask of the duties.
namespace duties {

/// 会社の業務日: national holidays, and the days the company itself set, as of the query.
schedule::Calendar calendar(const service::Query&);

/// How a duty of a cycle stands for the readiness.
struct Round {
    std::optional<base::Day> last;  // when it was last done
    base::Day due;                  // by when it must be done again
};
/// The day of the duty's first turn after this day; nothing beyond the next fiscal year.
std::optional<base::Day> turn_after(const service::Query&, std::string_view duty, base::Day);
/// readiness.yaml calendar_duties: due `months` after it was last done (never: after `start`), or on the day of the turn after the
/// one that was done, whichever is later.
Round round_of(const service::Query&, std::string_view duty, int months, base::Day start);

}  // namespace duties
