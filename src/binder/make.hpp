#pragma once
#include "base/result.hpp"
#include "binder/facts.hpp"

#include <optional>

namespace binder {

/// 監査用一式を作る: as of this day (nothing: today).
struct Make {
    std::optional<base::Day> as_of;
    std::optional<Purpose> purpose;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Make, (), (as_of, purpose, note))

/// What the journal was when the binder was set.
struct Moment {
    base::Day today, first_day;  // the first day anything happened
    std::int64_t entries = 0;
    base::Instant known_at;
    std::string head;
    int earlier = 0;  // binders of the same day asked for
};

/// The PDF as it is kept.
struct Kept {
    std::string pdf;  // SHA-256
    std::int64_t bytes = 0;
};

/// Whether a binder of that day can be made. Pure.
base::Result<base::Day> day_of(const Make&, const Moment&);

/// 監査-2026-10-01-412: the day and the entry tell one binder from all others.
std::string number_of(base::Day as_of, const Moment&);
/// 第2版 when one of the same day was made before.
std::string version_of(const Moment&);

/// The record of a binder that was set. Pure.
base::Result<Made> decide(const Make&, const Moment&, const Kept&);

}  // namespace binder
