#include "custody/tables.hpp"

#include "custody/medium_tables.hpp"
#include "custody/words.hpp"

#include <algorithm>
#include <array>

namespace custody {

const store::Table<ItemRow> item_table{"custody_item", "subject", {"number"}};
const store::Table<ReceiptRow> receipt_table{"custody_receipt", "subject"};
const store::Table<MakingRow> making_table{"custody_making", "subject", {"source"}};
const store::Table<ActRow> act_table{"custody_act", "subject, seq"};
const store::Table<NothingRow> nothing_table{"custody_nothing", "subject"};

using journal::Entry;

namespace {

Particulars particulars_of(const Received& fact)
{
    return {fact.title,      fact.alias,        fact.protected_part, fact.grade,         fact.medium,   fact.quantity,
            fact.copy_label, fact.restrictions, fact.designation_no, fact.designated_on, fact.contract, fact.keep_until};
}

/// Acts that neither begin nor fill in a row about where the thing is: they may happen while a loan is open.
bool leaves_place(const Acted& fact)
{
    constexpr std::array events{"count", "regrade", "correct", "put_on_medium"};
    return std::ranges::find(events, fact.event) != events.end();
}

/// 終了処置: what the disposal was, or what the dispatch was for.
std::string end_action_of(const ItemRow& row, const Acted& fact)
{
    if (fact.event == "write_off") return "亡失";
    if (fact.event == "confirm_receipt") return row.basis == machine::Basis::give_back ? "返却" : "提出";
    if (fact.event == "give_back") return word(machine::Disposal::give_back);
    if (fact.event == "submit") return word(machine::Disposal::submit);
    return word(fact.event == "erase" ? machine::Disposal::erase : machine::Disposal::destroy);
}

void end(ItemRow& row, const Acted& fact, base::Day on)
{
    row.end_action = end_action_of(row, fact);
    row.ended_on = on;
    row.end_row = fact.event == "write_off" && fact.loss ? fact.loss->report_no : row.open_row;
    row.holder.reset();
    row.outside.clear();
    row.due.reset();
}

/// Back in its container: nothing is open any more.
void store_again(ItemRow& row, const Acted& fact)
{
    row.holder.reset();
    row.outside.clear();
    row.due.reset();
    row.extended = false;
    row.ordered.reset();
    row.ordered_on.reset();
    row.open_row.clear();
    row.basis.reset();
    if (!fact.storage.empty()) row.storage = fact.storage;
}

/// What is written about the thing itself, wherever it is.
void note(ItemRow& row, const Acted& fact, base::Day on)
{
    if (fact.event == "count") {
        row.counted_on = on;
        row.count_result = fact.outcome;
    }
    if (fact.regraded) {
        row.what.grade = fact.regraded->grade;
        row.what.restrictions = fact.regraded->restrictions;
        row.what.designation_no = fact.regraded->designation_no;
        row.what.designated_on = fact.regraded->designated_on;
    }
}

/// It leaves its container.
void go_out(ItemRow& row, const Acted& fact)
{
    row.holder = fact.person;
    row.due = fact.due;
    row.extended = fact.event == "extend_loan";
    if (!fact.carriage) return;
    row.basis = fact.carriage->basis;
    row.outside = fact.carriage->addressee.empty() ? fact.carriage->destination : fact.carriage->addressee;
}

/// What the item is after the act.
void move_on(ItemRow& row, const Acted& fact, const Entry& entry)
{
    row.last_at = entry.head.occurred_at;
    row.seq = entry.head.seq;
    row.faulty = row.faulty || !fact.breaches.empty();
    if (leaves_place(fact)) return note(row, fact, entry.head.occurred_on);
    row.state = fact.state;
    if (!fact.row_no.empty()) row.open_row = fact.row_no;
    if (fact.state == "lent") {
        // The loan stays with its borrower when it is extended.
        const auto borrower = fact.event == "extend_loan" ? row.holder : std::optional{fact.person};
        go_out(row, fact);
        row.holder = borrower;
    }
    if (fact.state == "taken_out" || fact.state == "in_transit") go_out(row, fact);
    if (fact.state == "held_outside") {
        row.holder.reset();
        row.due.reset();
    }
    if (fact.event == "order_disposal") {
        row.ordered = fact.action;
        row.ordered_on = entry.head.occurred_on;
        row.outside.clear();
    }
    if (fact.state == "ended") end(row, fact, entry.head.occurred_on);
    if (fact.state == "stored") store_again(row, fact);
}

}  // namespace

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.
static void apply(store::Tx& tx, const Received& fact, const Entry& entry)
{
    ItemRow row{};
    row.subject = entry.head.subject;
    row.number = fact.number;
    row.what = particulars_of(fact);
    row.origin = "receive";
    row.source_ref = fact.receipt_no;
    row.source = fact.source;
    row.acquired_on = entry.head.occurred_on;
    row.marked_on = fact.marked_on;
    row.listed_by = fact.checker;
    row.remarks = fact.remarks;
    row.as_found = fact.as_found;
    row.faulty = !fact.breaches.empty();
    row.state = "stored";
    row.storage = fact.storage;
    row.seq = entry.head.seq;
    item_table.put(tx, row);
    receipt_table.put(tx, {row.subject, fact, row.acquired_on, row.seq});
}

static void apply(store::Tx& tx, const Listed& fact, const Entry& entry)
{
    ItemRow row{};
    row.subject = entry.head.subject;
    row.number = fact.number;
    row.what = fact.what;
    row.origin = fact.event;
    row.source_ref = fact.row_no;
    row.source = fact.source;
    row.parent = fact.parent;
    row.parent_no = fact.parent_no;
    row.acquired_on = entry.head.occurred_on;
    row.marked_on = fact.marked_on;
    row.remarks = fact.remarks;
    row.as_found = fact.as_found;
    row.state = "stored";
    row.storage = fact.storage;
    row.seq = entry.head.seq;
    item_table.put(tx, row);
}

static void apply(store::Tx& tx, const Made& fact, const Entry& entry)
{
    making_table.put(tx, {entry.head.subject, fact.source, fact, entry.head.occurred_on, entry.head.occurred_at, entry.head.actor,
                          entry.head.seq});
}

static void apply(store::Tx& tx, const Acted& fact, const Entry& entry)
{
    auto open = fact.row_no;
    item_table.change(tx, entry.head.subject, [&](ItemRow& row) {
        if (open.empty() && !leaves_place(fact)) open = row.open_row;
        move_on(row, fact, entry);
    });
    act_table.put(
        tx, {entry.head.subject, entry.head.seq, fact, open, entry.head.occurred_at, entry.head.occurred_on, entry.head.actor});
}

static void apply(store::Tx& tx, const NothingHeld& fact, const Entry& entry)
{
    nothing_table.put(tx, {entry.head.subject, fact, entry.head.occurred_on, entry.head.seq});
}

journal::Readings readings()
{
    using journal::kind;
    journal::Readings all{
        "custody",
        {&item_table, &receipt_table, &making_table, &act_table, &medium_table, &medium_act_table, &nothing_table},
        {kind<Received>(), kind<Listed>(), kind<Made>(), kind<Acted>(), kind<NothingHeld>()},
        {},
        2};
    for (auto& kind : medium_kinds()) all.facts.push_back(std::move(kind));
    return all;
}

}  // namespace custody
