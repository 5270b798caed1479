#pragma once
#include "base/result.hpp"
#include "readiness/facts.hpp"

namespace readiness {

/// 対象外とする: by the 総括責任者, who is its approver.
struct Exempt {
    std::string requirement, reason;
    base::Day review_on;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Exempt, (), (requirement, reason, review_on, on))

struct ReviewExemption {
    base::Uuid exemption;
    std::string reason;
    base::Day review_on;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(ReviewExemption, (), (exemption, reason, review_on, on))

struct EndExemption {
    base::Uuid exemption;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(EndExemption, (), (exemption, reason, on))

/// What the rules must know: whether the requirement can be judged, and what stands.
struct Known {
    bool assessable = false;                 // an assessable requirement of the catalogue
    bool standing = false;                   // an exemption of it that has not ended
    std::optional<base::Day> since;          // of the exemption that is reviewed or ended
    std::optional<base::PersonId> approver;  // the person who records it
};

/// The longest time between two reviews, in months: what is left out is looked at as often as the rules are.
constexpr int longest_review_months = 12;

base::Result<Exempted> decide(const Exempt&, const Known&, base::Day on);
base::Result<ExemptionReviewed> decide(const ReviewExemption&, const Known&, base::Day on);
base::Result<ExemptionEnded> decide(const EndExemption&, const Known&, base::Day on);

}  // namespace readiness
