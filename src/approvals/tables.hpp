#pragma once
#include "approvals/standing.hpp"
#include "journal/model.hpp"

/// The reading of the journal: requests and their stamps. apply() is the only writer of these tables.
namespace approvals {

struct RequestRow {
    base::ApprovalId subject;
    std::string slice, kind;
    base::Uuid about, scope;
    std::string title, summary, content_sha, link;
    std::optional<base::PersonId> drafter;
    std::string actor;  // who recorded it: the account, when there was no person yet
    std::vector<Step> steps;
    std::string four_eyes;
    base::Day requested_on;
    State state;
    int at;                                   // the step that waits
    base::Day last;                           // the day of the last thing that happened
    std::optional<base::PersonId> closed_by;  // who returned or withdrew it
    std::string reason;
    std::int64_t seq;  // the last one, for If-Match
};
BOOST_DESCRIBE_STRUCT(RequestRow, (),
                      (subject, slice, kind, about, scope, title, summary, content_sha, link, drafter, actor, steps, four_eyes,
                       requested_on, state, at, last, closed_by, reason, seq))

struct StampRow {
    base::ApprovalId subject;
    int step;
    Act act;
    base::PersonId person;
    std::string role;
    bool deputy;
    std::string comment;
    base::Day day;
};
BOOST_DESCRIBE_STRUCT(StampRow, (), (subject, step, act, person, role, deputy, comment, day))

extern const store::Table<RequestRow> request_table;
extern const store::Table<StampRow> stamp_table;

journal::Readings readings();

}  // namespace approvals
