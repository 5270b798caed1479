#pragma once
#include "facilities/tables.hpp"
#include "service/query.hpp"

/// What must be done to a facility again and again, and by when.
namespace facilities {

/// One round of a duty: when it was last done, since when it is asked for, and until when it must be done next.
struct Round {
    std::optional<base::Day> last;
    base::Day due;
};

/// The rounds of a designated facility as of the query's day. `start`: 起点日 (readiness.yaml start_day).
struct Rounds {
    Round inspection, review;
    std::optional<Round> count;  // nothing while no key is registered
};
Rounds rounds(const service::Query&, const FacilityRow&);

/// 起点日: the later of the day something began and the first day of operation (readiness.yaml operation_start).
base::Day start_day(const service::Query&, base::Day began);

/// Whether the caller may do this to that facility.
bool permits(const service::Query&, std::string_view permission, const base::FacilityId&);
/// Facilities the caller may see, by their numbers.
std::vector<FacilityRow> visible(const service::Query&);

}  // namespace facilities
