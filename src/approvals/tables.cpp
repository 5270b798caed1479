#include "approvals/tables.hpp"

#include <algorithm>

namespace approvals {

const store::Table<RequestRow> request_table{"approvals_request", "subject"};
const store::Table<StampRow> stamp_table{"approvals_stamp", "subject, step"};

using journal::Entry;

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.

static void apply(store::Tx& tx, const Requested& fact, const Entry& entry)
{
    request_table.put(tx, {base::ApprovalId{entry.head.subject},
                           fact.slice,
                           fact.kind,
                           fact.about,
                           fact.scope,
                           fact.title,
                           fact.summary,
                           fact.content_sha,
                           fact.link,
                           fact.drafter,
                           entry.head.actor,
                           fact.steps,
                           fact.four_eyes,
                           entry.head.occurred_on,
                           State::pending,
                           0,
                           entry.head.occurred_on,
                           {},
                           {},
                           entry.head.seq});
}

/// Changes the request this entry is about and keeps the day and the seq for If-Match.
template <class Change>
void change(store::Tx& tx, const Entry& entry, Change&& how)
{
    request_table.change(tx, entry.head.subject, [&](RequestRow& row) {
        how(row);
        row.last = entry.head.occurred_on;
        row.seq = std::max(row.seq, entry.head.seq);
    });
}

static void apply(store::Tx& tx, const Stamped& fact, const Entry& entry)
{
    stamp_table.put(tx, {base::ApprovalId{entry.head.subject}, fact.step, fact.act, fact.person, fact.role, fact.deputy,
                         fact.comment, entry.head.occurred_on});
    change(tx, entry, [&](RequestRow& row) { row.at = std::max(row.at, fact.step + 1); });
}

static void apply(store::Tx& tx, const Completed&, const Entry& entry)
{
    change(tx, entry, [](RequestRow& row) { row.state = State::approved; });
}

static void apply(store::Tx& tx, const Returned& fact, const Entry& entry)
{
    change(tx, entry, [&](RequestRow& row) {
        row.state = State::returned;
        row.closed_by = fact.person;
        row.reason = fact.reason;
    });
}

static void apply(store::Tx& tx, const Withdrawn& fact, const Entry& entry)
{
    change(tx, entry, [&](RequestRow& row) {
        row.state = State::withdrawn;
        row.closed_by = fact.person;
        row.reason = fact.reason;
    });
}

journal::Readings readings()
{
    using journal::kind;
    return {"approvals",
            {&request_table, &stamp_table},
            {kind<Requested>(), kind<Stamped>(), kind<Completed>(), kind<Returned>(), kind<Withdrawn>()}};
}

}  // namespace approvals
