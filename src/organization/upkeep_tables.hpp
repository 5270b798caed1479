#pragma once
#include "journal/model.hpp"
#include "organization/facts.hpp"

/// The reading of what keeps the organization up: papers, call tests, reviews, suitability, leavers, violations.
namespace organization {

BOOST_DEFINE_ENUM_CLASS(PaperState, submitted, approved, returned)

struct PaperRow {
    base::Uuid subject;
    PaperKind kind;
    int version;
    std::string content_sha, note;
    base::Day submitted_on;
    PaperState state;
    std::optional<base::Day> approved_on;
    std::string return_reason;
};
BOOST_DESCRIBE_STRUCT(PaperRow, (), (subject, kind, version, content_sha, note, submitted_on, state, approved_on, return_reason))

struct CallRow {
    base::Uuid subject;
    base::PersonId person;
    bool reached;
    std::string note;
    base::Day called_on;
};
BOOST_DESCRIBE_STRUCT(CallRow, (), (subject, person, reached, note, called_on))

struct ReviewRow {
    base::Uuid subject, contract;
    std::string contract_name;
    int handlers, needless;
    base::Day reviewed_on;
};
BOOST_DESCRIBE_STRUCT(ReviewRow, (), (subject, contract, contract_name, handlers, needless, reviewed_on))

struct SuitabilityRow {
    base::Uuid subject;
    base::PersonId person, checked_by;
    std::string method;
    base::Day checked_on;
};
BOOST_DESCRIBE_STRUCT(SuitabilityRow, (), (subject, person, checked_by, method, checked_on))

/// Its subject is the appointment that ended.
struct LeaverRow {
    base::AppointmentId subject;
    base::Day access_stopped_on, returned_on;
    std::string promise;
    Personal<std::string> handed_over;
    base::PersonId confirmed_by;
    base::Day closed_on;
};
BOOST_DESCRIBE_STRUCT(LeaverRow, (), (subject, access_stopped_on, returned_on, promise, handed_over, confirmed_by, closed_on))

struct ViolationRow {
    base::Uuid subject;
    std::string title;
    Personal<std::string> detail;
    base::Day known_on;
    std::optional<base::Day> handled_on;
    Personal<std::string> confirmed, measure;
    std::string prevention;
    std::optional<base::PersonId> decided_by;
};
BOOST_DESCRIBE_STRUCT(ViolationRow, (), (subject, title, detail, known_on, handled_on, confirmed, measure, prevention, decided_by))

extern const store::Table<PaperRow> paper_table;
extern const store::Table<CallRow> call_table;
extern const store::Table<ReviewRow> review_table;
extern const store::Table<SuitabilityRow> suitability_table;
extern const store::Table<LeaverRow> leaver_table;
extern const store::Table<ViolationRow> violation_table;

/// Adds these tables and facts to the slice's readings.
void add_upkeep(journal::Readings&);

}  // namespace organization
