#include "duties/tables.hpp"

namespace duties {

const store::Table<DoneRow> done_table{"duties_done", "subject"};
const store::Table<AssignmentRow> assignment_table{"duties_assignment", "subject"};
const store::Table<EventRow> event_table{"duties_event", "subject"};
const store::Table<DaysRow> days_table{"duties_days", "subject"};
const store::Table<ExclusionRow> exclusion_table{"duties_exclusion", "subject"};
const store::Table<PlanRow> plan_table{"duties_plan", "subject"};
const store::Table<FeedRow> feed_table{"duties_feed", "subject"};

using journal::Entry;

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.
static void apply(store::Tx& tx, const Done& fact, const Entry& entry)
{
    const auto& head = entry.head;
    done_table.put(tx, {head.subject, fact.duty, head.occurred_on, fact.due, fact.through, fact.event, fact.performed_by,
                        fact.evidence, fact.link, fact.remark, head.actor, head.recorded_at, head.seq});
}

static void apply(store::Tx& tx, const Assigned& fact, const Entry& entry)
{
    const auto& head = entry.head;
    assignment_table.put(tx,
                         {head.subject, fact.duty, head.occurred_on, fact.person, fact.deputy, fact.reason, head.actor, head.seq});
}

static void apply(store::Tx& tx, const EventNoted& fact, const Entry& entry)
{
    event_table.put(tx, {entry.head.subject, fact.duty, fact.what, entry.head.occurred_on, fact.due});
}

static void apply(store::Tx& tx, const DaysSet& fact, const Entry& entry)
{
    days_table.put(tx, {entry.head.subject, fact.from, fact.until, fact.open, fact.name, std::nullopt, entry.head.seq});
}

static void apply(store::Tx& tx, const DaysCleared&, const Entry& entry)
{
    days_table.change(tx, entry.head.subject, [&](DaysRow& row) { row.cleared_on = entry.head.occurred_on; });
}

static void apply(store::Tx& tx, const ExclusionRequested& fact, const Entry& entry)
{
    const auto& head = entry.head;
    exclusion_table.put(tx, {head.subject, fact.duty, fact.reason, fact.content_sha, head.occurred_on, fact.review_on,
                             Standing::pending, std::nullopt, std::nullopt, "", head.seq});
}

static void apply(store::Tx& tx, const Excluded&, const Entry& entry)
{
    exclusion_table.change(tx, entry.head.subject, [&](ExclusionRow& row) {
        row.standing = Standing::in_force;
        row.since = entry.head.occurred_on;
        row.seq = entry.head.seq;
    });
}

static void apply(store::Tx& tx, const ExclusionReturned& fact, const Entry& entry)
{
    exclusion_table.change(tx, entry.head.subject, [&](ExclusionRow& row) {
        row.standing = Standing::returned;
        row.end_reason = fact.reason;
        row.seq = entry.head.seq;
    });
}

static void apply(store::Tx& tx, const ExclusionEnded& fact, const Entry& entry)
{
    exclusion_table.change(tx, entry.head.subject, [&](ExclusionRow& row) {
        row.standing = Standing::ended;
        row.ended_on = entry.head.occurred_on;
        row.end_reason = fact.reason;
        row.seq = entry.head.seq;
    });
}

static void apply(store::Tx& tx, const PlanSubmitted& fact, const Entry& entry)
{
    const auto& head = entry.head;
    plan_table.put(tx, {head.subject, fact.kind, fact.fiscal_year, fact.version, fact.policy, fact.lines, fact.content_sha,
                        head.actor, head.occurred_on, Standing::pending, std::nullopt, std::nullopt, "", head.seq});
}

static void apply(store::Tx& tx, const PlanApproved& fact, const Entry& entry)
{
    plan_table.change(tx, entry.head.subject, [&](PlanRow& row) {
        row.standing = Standing::in_force;
        row.approved_on = entry.head.occurred_on;
        row.approval = fact.approval;
        row.seq = entry.head.seq;
    });
}

static void apply(store::Tx& tx, const PlanReturned& fact, const Entry& entry)
{
    plan_table.change(tx, entry.head.subject, [&](PlanRow& row) {
        row.standing = Standing::returned;
        row.return_reason = fact.reason;
        row.seq = entry.head.seq;
    });
}

static void apply(store::Tx& tx, const FeedOpened& fact, const Entry& entry)
{
    feed_table.put(tx, {entry.head.subject, fact.person, fact.token_sha, entry.head.occurred_on, std::nullopt});
}

static void apply(store::Tx& tx, const FeedClosed&, const Entry& entry)
{
    feed_table.change(tx, entry.head.subject, [&](FeedRow& row) { row.closed_on = entry.head.occurred_on; });
}

journal::Readings readings()
{
    using journal::kind;
    return {"duties",
            {&done_table, &assignment_table, &event_table, &days_table, &exclusion_table, &plan_table, &feed_table},
            {kind<Done>(), kind<Assigned>(), kind<EventNoted>(), kind<DaysSet>(), kind<DaysCleared>(), kind<ExclusionRequested>(),
             kind<Excluded>(), kind<ExclusionReturned>(), kind<ExclusionEnded>(), kind<PlanSubmitted>(), kind<PlanApproved>(),
             kind<PlanReturned>(), kind<FeedOpened>(), kind<FeedClosed>()}};
}

}  // namespace duties
