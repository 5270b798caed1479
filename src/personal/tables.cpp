#include "personal/tables.hpp"

namespace personal {

const store::Table<RequestRow> request_table{"personal_request", "subject", {"number", "person"}};

using journal::Entry;

template <class Change>
static void change(store::Tx& tx, const Entry& entry, Change&& change)
{
    request_table.change(tx, entry.head.subject, [&](RequestRow& row) {
        change(row);
        row.seq = entry.head.seq;
    });
}

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.
static void apply(store::Tx& tx, const Received& fact, const Entry& entry)
{
    RequestRow row{};
    row.subject = RequestId{entry.head.subject};
    row.number = fact.number;
    row.kind = fact.kind;
    row.person = fact.person;
    row.by_agent = fact.by_agent;
    row.applicant = fact.applicant;
    row.asked = fact.asked;
    row.received_on = entry.head.occurred_on;
    row.due = fact.due;
    row.seq = entry.head.seq;
    request_table.put(tx, row);
}

static void apply(store::Tx& tx, const IdentityChecked& fact, const Entry& entry)
{
    change(tx, entry, [&](RequestRow& row) {
        row.checked_on = entry.head.occurred_on;
        row.checked_by = fact.checked_by;
        row.method = fact.method;
    });
}

static void apply(store::Tx& tx, const Extended& fact, const Entry& entry)
{
    change(tx, entry, [&](RequestRow& row) {
        row.due = fact.due;
        row.extend_reason = fact.reason;
    });
}

static void apply(store::Tx& tx, const Decided& fact, const Entry& entry)
{
    change(tx, entry, [&](RequestRow& row) {
        row.decided_on = entry.head.occurred_on;
        row.decided_by = fact.decided_by;
        row.outcome = fact.outcome;
        row.measure = fact.measure;
        row.reason = fact.reason;
    });
}

static void apply(store::Tx& tx, const Answered& fact, const Entry& entry)
{
    change(tx, entry, [&](RequestRow& row) {
        row.answered_on = entry.head.occurred_on;
        row.answered_by = fact.answered_by;
        row.way = fact.way;
    });
}

static void apply(store::Tx& tx, const Withdrawn& fact, const Entry& entry)
{
    change(tx, entry, [&](RequestRow& row) {
        row.withdrawn_on = entry.head.occurred_on;
        row.withdraw_reason = fact.reason;
    });
}

journal::Readings readings()
{
    using journal::kind;
    return {"personal",
            {&request_table},
            {kind<Received>(), kind<IdentityChecked>(), kind<Extended>(), kind<Decided>(), kind<Answered>(), kind<Withdrawn>()}};
}

}  // namespace personal
