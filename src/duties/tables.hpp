#pragma once
#include "duties/facts.hpp"
#include "journal/model.hpp"

/// The duties' reading of the journal. apply() is the only writer of these tables.
namespace duties {

struct DoneRow {
    base::Uuid subject;
    std::string duty;
    base::Day done_on;
    std::optional<base::Day> due, through;
    std::optional<base::Uuid> event;
    std::optional<base::PersonId> performed_by;
    std::string evidence, link, remark, recorded_by;
    base::Instant recorded_at;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(DoneRow, (),
                      (subject, duty, done_on, due, through, event, performed_by, evidence, link, remark, recorded_by, recorded_at,
                       seq))

struct AssignmentRow {
    base::Uuid subject;
    std::string duty;
    base::Day since;
    std::optional<base::PersonId> person, deputy;
    std::string reason, recorded_by;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(AssignmentRow, (), (subject, duty, since, person, deputy, reason, recorded_by, seq))

struct EventRow {
    base::Uuid subject;
    std::string duty, what;
    base::Day happened_on;
    std::optional<base::Day> due;
};
BOOST_DESCRIBE_STRUCT(EventRow, (), (subject, duty, what, happened_on, due))

struct DaysRow {
    base::Uuid subject;
    base::Day first_day, last_day;
    bool open;
    std::string name;
    std::optional<base::Day> cleared_on;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(DaysRow, (), (subject, first_day, last_day, open, name, cleared_on, seq))

BOOST_DEFINE_ENUM_CLASS(Standing, pending, in_force, returned, ended)

struct ExclusionRow {
    base::Uuid subject;
    std::string duty, reason, content_sha;
    base::Day requested_on, review_on;
    Standing standing;
    std::optional<base::Day> since, ended_on;
    std::string end_reason;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(ExclusionRow, (),
                      (subject, duty, reason, content_sha, requested_on, review_on, standing, since, ended_on, end_reason, seq))

struct PlanRow {
    base::Uuid subject;
    PlanKind kind;
    int fiscal_year, version;
    std::string policy;
    std::vector<PlanLine> lines;
    std::string content_sha, submitted_by;
    base::Day submitted_on;
    Standing standing;
    std::optional<base::Day> approved_on;
    std::optional<base::ApprovalId> approval;
    std::string return_reason;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(PlanRow, (),
                      (subject, kind, fiscal_year, version, policy, lines, content_sha, submitted_by, submitted_on, standing,
                       approved_on, approval, return_reason, seq))

struct FeedRow {
    base::Uuid subject;
    base::PersonId person;
    std::string token_sha;
    base::Day opened_on;
    std::optional<base::Day> closed_on;
};
BOOST_DESCRIBE_STRUCT(FeedRow, (), (subject, person, token_sha, opened_on, closed_on))

extern const store::Table<DoneRow> done_table;
extern const store::Table<AssignmentRow> assignment_table;
extern const store::Table<EventRow> event_table;
extern const store::Table<DaysRow> days_table;
extern const store::Table<ExclusionRow> exclusion_table;
extern const store::Table<PlanRow> plan_table;
extern const store::Table<FeedRow> feed_table;

journal::Readings readings();

}  // namespace duties
