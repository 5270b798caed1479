#pragma once
#include "base/id.hpp"
#include "store/tx.hpp"

#include <optional>

namespace service {
struct Query;
}

/// What other slices may ask of the training: values of the day the snapshot is of.
namespace training {

/// 教育修了日: the latest completion by the day; nothing while there is none.
std::optional<base::Day> educated_on(const store::Snapshot&, const base::PersonId&, base::Day);
/// The first completion there ever was (f08 educated_on).
std::optional<base::Day> first_educated_on(const store::Snapshot&, const base::PersonId&);
/// Until when the latest completion by the day is good, by the company's edu_cycle_months of that day.
std::optional<base::Day> educated_until(const service::Query&, const base::PersonId&, base::Day);

}  // namespace training
