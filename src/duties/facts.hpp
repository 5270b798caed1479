#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"

/// What the duties slice can record. Which duty is due when is computed; what was done about it is a fact.
namespace duties {

/// A duty was done. `due` is the turn it closes (its last day in time); with `through`, every turn due from `due` to `through`,
/// each done in time, as the ledger named in `evidence` shows. Neither: a duty that follows an event, or none in particular.
struct Done {
    static constexpr auto fact = "duties.done.v1";
    static constexpr bool founding = true;
    std::string duty;
    std::optional<base::Day> due, through;
    std::optional<base::Uuid> event;
    std::optional<base::PersonId> performed_by;
    std::string evidence, link, remark;  // link: where it can be looked at
};
BOOST_DESCRIBE_STRUCT(Done, (), (duty, due, through, event, performed_by, evidence, link, remark))

/// Somebody else than the role's holder does it from this day on; nobody: the role's holder again. The latest counts.
struct Assigned {
    static constexpr auto fact = "duties.assigned.v1";
    static constexpr bool founding = true;
    std::string duty;
    std::optional<base::PersonId> person, deputy;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Assigned, (), (duty, person, deputy, reason))

/// What starts an event duty has happened; `due` as the cycle said on that day.
struct EventNoted {
    static constexpr auto fact = "duties.event_noted.v1";
    static constexpr bool founding = true;
    std::string duty, what;
    std::optional<base::Day> due;
};
BOOST_DESCRIBE_STRUCT(EventNoted, (), (duty, what, due))

/// 会社の業務日の暦: closed on these days, or open in spite of week and holidays. The latest counts.
struct DaysSet {
    static constexpr auto fact = "duties.days_set.v1";
    static constexpr bool founding = true;
    base::Day from, until;
    bool open;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(DaysSet, (), (from, until, open, name))

/// The calendar of these days is as the law and the week have it again.
struct DaysCleared {
    static constexpr auto fact = "duties.days_cleared.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DaysCleared, (), (reason))

/// 該当なし: the company asks to leave a duty out (approvals: duties.exclusion).
struct ExclusionRequested {
    static constexpr auto fact = "duties.exclusion_requested.v1";
    static constexpr bool founding = true;
    std::string duty, reason;
    base::Day review_on;
    std::string content_sha;
};
BOOST_DESCRIBE_STRUCT(ExclusionRequested, (), (duty, reason, review_on, content_sha))

struct Excluded {
    static constexpr auto fact = "duties.excluded.v1";
    base::ApprovalId approval;
};
BOOST_DESCRIBE_STRUCT(Excluded, (), (approval))

struct ExclusionReturned {
    static constexpr auto fact = "duties.exclusion_returned.v1";
    base::ApprovalId approval;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ExclusionReturned, (), (approval, reason))

struct ExclusionEnded {
    static constexpr auto fact = "duties.exclusion_ended.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ExclusionEnded, (), (reason))

BOOST_DEFINE_ENUM_CLASS(PlanKind, year, education, audit, self_check)

/// A line of a plan, as it was drafted from the duties.
struct PlanLine {
    std::string duty, title;
    base::Day due;
    std::string role, who;  // as they were called when it was drafted
    std::string note;
};
BOOST_DESCRIBE_STRUCT(PlanLine, (), (duty, title, due, role, who, note))

/// 計画 of a fiscal year, put up for approval (approvals: duties.plan).
struct PlanSubmitted {
    static constexpr auto fact = "duties.plan_submitted.v1";
    static constexpr bool founding = true;
    PlanKind kind;
    int fiscal_year, version;
    std::string policy;
    std::vector<PlanLine> lines;
    std::string content_sha;
};
BOOST_DESCRIBE_STRUCT(PlanSubmitted, (), (kind, fiscal_year, version, policy, lines, content_sha))

struct PlanApproved {
    static constexpr auto fact = "duties.plan_approved.v1";
    base::ApprovalId approval;
};
BOOST_DESCRIBE_STRUCT(PlanApproved, (), (approval))

struct PlanReturned {
    static constexpr auto fact = "duties.plan_returned.v1";
    base::ApprovalId approval;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PlanReturned, (), (approval, reason))

/// A person's own calendar may be read with a token; only its SHA-256 is kept.
struct FeedOpened {
    static constexpr auto fact = "duties.feed_opened.v1";
    static constexpr bool founding = true;
    base::PersonId person;
    std::string token_sha;
};
BOOST_DESCRIBE_STRUCT(FeedOpened, (), (person, token_sha))

struct FeedClosed {
    static constexpr auto fact = "duties.feed_closed.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FeedClosed, (), (reason))

}  // namespace duties
