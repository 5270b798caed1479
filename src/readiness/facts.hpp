#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"

/// What the readiness slice can record. Verdicts themselves are computed; only decisions about them, and what they were, are facts.
namespace readiness {

/// The company holds that a requirement does not apply to it (readiness.yaml company_override).
struct Exempted {
    static constexpr auto fact = "readiness.exempted.v1";
    static constexpr bool founding = true;
    std::string requirement, reason;
    base::PersonId approved_by;
    base::Day review_on;
};
BOOST_DESCRIBE_STRUCT(Exempted, (), (requirement, reason, approved_by, review_on))

/// The exemption was confirmed at its review and holds until another one.
struct ExemptionReviewed {
    static constexpr auto fact = "readiness.exemption_reviewed.v1";
    std::string reason;
    base::PersonId approved_by;
    base::Day review_on;
};
BOOST_DESCRIBE_STRUCT(ExemptionReviewed, (), (reason, approved_by, review_on))

struct ExemptionEnded {
    static constexpr auto fact = "readiness.exemption_ended.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ExemptionEnded, (), (reason))

/// How many requirements have which verdict.
struct Counts {
    int satisfied = 0, building = 0, expired = 0, not_started = 0, not_applicable = 0;
    int total() const { return satisfied + building + expired + not_started; }  // 対象外を除いた総数
};
BOOST_DESCRIBE_STRUCT(Counts, (), (satisfied, building, expired, not_started, not_applicable))

struct RequirementVerdict {
    std::string requirement, verdict;
};
BOOST_DESCRIBE_STRUCT(RequirementVerdict, (), (requirement, verdict))

BOOST_DEFINE_ENUM_CLASS(Occasion, monthly, binder, asked)

/// What all verdicts of an edition were on a day. The entry's head names the catalogue they rest on.
struct Assessed {
    static constexpr auto fact = "readiness.assessed.v1";
    static constexpr bool founding = true;
    std::string edition;
    Occasion occasion;
    Counts counts;
    std::vector<RequirementVerdict> verdicts;
};
BOOST_DESCRIBE_STRUCT(Assessed, (), (edition, occasion, counts, verdicts))

}  // namespace readiness
