#pragma once
#include "rules/standing.hpp"

namespace rules {

/// 施行日を定める. `as_found`: it was in force already, and why; only for the past.
struct SetEffect {
    VersionId version;
    base::Day from;
    std::optional<std::string> as_found;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(SetEffect, (), (version, from, as_found, on))

/// A version takes effect only after the Ministry's confirmation, a change of a confirmed one too (h21 4, r4 A1). What is
/// already in force is recorded as found, with its reason.
base::Result<PutInForce> decide(const SetEffect&, const Standing&, base::Day today);

/// 見直しを記録する.
struct RecordReview {
    Document document;
    std::string edition;
    Review outcome;
    std::string grounds;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(RecordReview, (), (document, edition, outcome, grounds, on))

/// `in_force`: since when the document is in force; only such a one is reviewed.
base::Result<Reviewed> decide(const RecordReview&, std::optional<base::Day> in_force, base::Day on);

}  // namespace rules
