#include "custody/tables.hpp"

namespace custody {

const store::Table<ItemRow> item_table{"custody_item", "subject", {"number"}};
const store::Table<ActRow> act_table{"custody_act", "subject, seq"};

using journal::Entry;

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.
static void apply(store::Tx& tx, const Received& fact, const Entry& entry)
{
    ItemRow row{};
    row.subject = entry.head.subject;
    row.number = fact.number;
    row.received = fact;
    row.received_on = entry.head.occurred_on;
    row.state = "stored";
    row.storage = fact.storage;
    row.seq = entry.head.seq;
    item_table.put(tx, row);
}

/// What the item is after the act.
static void move_on(ItemRow& row, const Acted& fact, const Entry& entry)
{
    row.state = fact.state;
    row.last_at = entry.head.occurred_at;
    row.seq = entry.head.seq;
    if (!fact.row_no.empty()) row.open_row = fact.row_no;
    if (fact.event == "lend") row.holder = fact.person;
    if (fact.event == "lend" || fact.event == "extend_loan") row.due = fact.due;
    row.extended = fact.event == "extend_loan";
    if (fact.event == "order_disposal") {
        row.ordered = fact.action;
        row.ordered_on = entry.head.occurred_on;
    }
    if (fact.state == "ended") {
        row.ended_on = entry.head.occurred_on;
        row.end_row = row.open_row;
    }
    if (fact.state != "stored") return;
    row.holder.reset();
    row.due.reset();
    row.ordered.reset();
    row.ordered_on.reset();
    row.open_row.clear();
    if (!fact.storage.empty()) row.storage = fact.storage;
}

static void apply(store::Tx& tx, const Acted& fact, const Entry& entry)
{
    auto open = fact.row_no;
    item_table.change(tx, entry.head.subject, [&](ItemRow& row) {
        if (open.empty()) open = row.open_row;
        move_on(row, fact, entry);
    });
    act_table.put(
        tx, {entry.head.subject, entry.head.seq, fact, open, entry.head.occurred_at, entry.head.occurred_on, entry.head.actor});
}

journal::Readings readings()
{
    using journal::kind;
    return {"custody", {&item_table, &act_table}, {kind<Received>(), kind<Acted>()}};
}

}  // namespace custody
