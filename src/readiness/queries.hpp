#pragma once
#include "readiness/standing.hpp"

/// What the screens of the readiness ask for. Without an edition: that of the company.
namespace readiness {

struct EditionAsk {
    std::optional<std::string> edition;
};
BOOST_DESCRIBE_STRUCT(EditionAsk, (), (edition))

struct EditionChoice {
    std::string id;
    service::Text title;
};
BOOST_DESCRIBE_STRUCT(EditionChoice, (), (id, title))

struct RequirementLine {
    std::string id, ref;  // ref is empty where the number in the original is not known
    service::Text title;
    std::string clause;
    Verdict verdict;
    std::optional<base::Day> due;
    service::Text next;
    bool due_soon, late, unverified, exempted;
    int checks, met;                 // judged, and of these 充足 or 対象外
    std::vector<std::string> areas;  // of its checks
};
BOOST_DESCRIBE_STRUCT(RequirementLine, (),
                      (id, ref, title, clause, verdict, due, next, due_soon, late, unverified, exempted, checks, met, areas))

struct ClauseLine {
    std::string id, ref, parent;
    int depth;
    service::Text title;
    Verdict verdict;
    Counts counts;
};
BOOST_DESCRIBE_STRUCT(ClauseLine, (), (id, ref, parent, depth, title, verdict, counts))

/// A check of the catalogue that nothing computes yet.
struct CheckName {
    std::string id;
    service::Text title;
};
BOOST_DESCRIBE_STRUCT(CheckName, (), (id, title))

struct RequirementsAnswer {
    std::string edition;
    std::vector<EditionChoice> editions;  // those that bind the company
    base::Day day;
    Counts counts;
    std::vector<ClauseLine> clauses;
    std::vector<RequirementLine> rows;
    std::vector<CheckName> not_offered;
};
BOOST_DESCRIBE_STRUCT(RequirementsAnswer, (), (edition, editions, day, counts, clauses, rows, not_offered))
base::Result<std::shared_ptr<const std::string>> requirements(const service::Query&, const EditionAsk&);

struct PaperLine {
    std::string ref, title, clause;
    Verdict verdict;
    std::optional<base::Day> due;
    std::string flags, next;
};
BOOST_DESCRIBE_STRUCT(PaperLine, (), (ref, title, clause, verdict, due, flags, next))
/// The same for XLSX, PDF and CSV.
base::Result<std::vector<PaperLine>> paper_lines(const service::Query&, const EditionAsk&);

struct RequirementAsk {
    std::string requirement;
};
BOOST_DESCRIBE_STRUCT(RequirementAsk, (), (requirement))

struct CheckAnswer {
    std::string id;
    service::Text title, population, satisfied, expired, building, not_applicable;
    std::string area, kind;
    bool offered, due_soon;
    service::Finding finding;
};
BOOST_DESCRIBE_STRUCT(CheckAnswer, (),
                      (id, title, population, satisfied, expired, building, not_applicable, area, kind, offered, due_soon, finding))

struct ExemptionAnswer {
    base::Uuid id;
    std::string reason, approved_by;
    base::Day since, review_on;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(ExemptionAnswer, (), (id, reason, approved_by, since, review_on, last_seq))

struct RelatedRequirement {
    std::string id, edition, ref, relation;
    service::Text title;
    bool unverified;
};
BOOST_DESCRIBE_STRUCT(RelatedRequirement, (), (id, edition, ref, relation, title, unverified))

/// An article of the rules in force that covers the requirement.
struct ArticleLine {
    std::string document, label, heading, link;
};
BOOST_DESCRIBE_STRUCT(ArticleLine, (), (document, label, heading, link))

struct RequirementAnswer {
    RequirementLine line;
    std::string edition;
    service::Text requirement, intent;
    std::vector<std::string> responsible, records;  // roles and forms, by their Japanese labels
    std::vector<service::Text> what_auditor_looks_for, typical_gaps;
    std::string cycle, source;
    std::vector<CheckAnswer> checks;
    std::optional<ExemptionAnswer> exemption;
    std::vector<RelatedRequirement> related;
    std::vector<ArticleLine> articles;
};
BOOST_DESCRIBE_STRUCT(RequirementAnswer, (),
                      (line, edition, requirement, intent, responsible, records, what_auditor_looks_for, typical_gaps, cycle,
                       source, checks, exemption, related, articles))
base::Result<RequirementAnswer> requirement(const service::Query&, const RequirementAsk&);

struct AreaLine {
    std::string id;
    service::Text title;
    Counts counts;  // of checks
};
BOOST_DESCRIBE_STRUCT(AreaLine, (), (id, title, counts))
struct SummaryAnswer {
    std::string edition;
    Counts requirements, checks;
    std::vector<AreaLine> areas;
    std::optional<base::Day> next_due;
};
BOOST_DESCRIBE_STRUCT(SummaryAnswer, (), (edition, requirements, checks, areas, next_due))
base::Result<SummaryAnswer> summary(const service::Query&, const EditionAsk&);

struct AssessmentLine {
    base::Uuid id;
    std::string edition;
    base::Day on;
    Occasion occasion;
    Counts counts;
    std::string catalogue;
};
BOOST_DESCRIBE_STRUCT(AssessmentLine, (), (id, edition, on, occasion, counts, catalogue))
struct HistoryAnswer {
    std::string edition;
    std::vector<AssessmentLine> assessments;  // the oldest first
};
BOOST_DESCRIBE_STRUCT(HistoryAnswer, (), (edition, assessments))
base::Result<HistoryAnswer> history(const service::Query&, const EditionAsk&);

/// The chapter 監査への備え of the binder.
std::vector<documents::block::Any> chapter(const service::Query&);
/// Checks whose deadline has passed or is near, and exemptions to review.
std::vector<service::Task> tasks(const service::Query&);
/// Requirements by number or words: 8(3) finds the clause, not every text with these digits.
std::vector<service::Hit> search(const service::Query&, const std::string& key);

}  // namespace readiness
