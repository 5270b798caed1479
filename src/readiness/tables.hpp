#pragma once
#include "journal/model.hpp"
#include "readiness/facts.hpp"

/// The readiness slice's reading of the journal. apply() is the only writer of these tables.
namespace readiness {

struct ExemptionRow {
    base::Uuid subject;
    std::string requirement, reason;
    base::PersonId approved_by;
    base::Day since, review_on;
    std::optional<base::Day> ended_on;
    std::string end_reason;
    std::int64_t seq;  // of its last entry, for If-Match
};
BOOST_DESCRIBE_STRUCT(ExemptionRow, (), (subject, requirement, reason, approved_by, since, review_on, ended_on, end_reason, seq))

struct AssessmentRow {
    base::Uuid subject;
    std::string edition;
    base::Day assessed_on;
    Occasion occasion;
    int satisfied, building, expired, not_started, not_applicable;
    std::vector<RequirementVerdict> verdicts;
    std::string catalogue;
};
BOOST_DESCRIBE_STRUCT(AssessmentRow, (),
                      (subject, edition, assessed_on, occasion, satisfied, building, expired, not_started, not_applicable, verdicts,
                       catalogue))

extern const store::Table<ExemptionRow> exemption_table;
extern const store::Table<AssessmentRow> assessment_table;

journal::Readings readings();

}  // namespace readiness
