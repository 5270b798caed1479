#include "custody/medium_tables.hpp"

namespace custody {

const store::Table<MediumRow> medium_table{"custody_medium", "subject", {"number"}};
const store::Table<MediumActRow> medium_act_table{"custody_medium_act", "subject, seq"};

using journal::Entry;

namespace {

/// Count and correction happen wherever the medium is; they belong to no open row.
bool beside_the_row(const MediumActed& fact) { return fact.event == "count" || fact.event == "correct"; }

void dispose(MediumRow& row, const MediumActed& fact, base::Day on)
{
    row.disposed_on = on;
    row.dispose_method = fact.method;
    if (fact.event == "write_off") row.dispose_method = "亡失";
    if (fact.event == "come_back") row.dispose_method = row.basis == machine::Basis::give_back ? "返却" : "提出";
    row.dispose_ref = fact.reference.empty() ? row.open_row : fact.reference;
    row.holder.reset();
    row.due.reset();
    row.open_row.clear();
}

void move_medium(MediumRow& row, const MediumActed& fact, const Entry& entry)
{
    row.last_at = entry.head.occurred_at;
    row.seq = entry.head.seq;
    row.faulty = row.faulty || !fact.breaches.empty();
    if (fact.event == "count") {
        row.counted_on = entry.head.occurred_on;
        row.count_result = fact.outcome;
    }
    if (beside_the_row(fact)) return;
    row.state = fact.state;
    if (!fact.row_no.empty()) row.open_row = fact.row_no;
    if (fact.state == "in_use" || fact.state == "taken_out" || fact.state == "in_transit") {
        row.holder = fact.person;
        row.due = fact.due;
        if (fact.carriage) row.basis = fact.carriage->basis;
        if (fact.carriage) row.outside = fact.carriage->addressee.empty() ? fact.carriage->destination : fact.carriage->addressee;
    }
    if (fact.state == "disposed") dispose(row, fact, entry.head.occurred_on);
    if (fact.state != "stored" && fact.state != "quarantined") return;
    row.holder.reset();
    row.due.reset();
    row.outside.clear();
    row.basis.reset();
    row.open_row.clear();
    if (!fact.storage.empty()) row.storage = fact.storage;
}

}  // namespace

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.
static void apply(store::Tx& tx, const MediumRegistered& fact, const Entry& entry)
{
    MediumRow row{};
    row.subject = entry.head.subject;
    row.number = fact.number;
    row.registered = fact;
    row.registered_on = entry.head.occurred_on;
    row.state = "stored";
    row.storage = fact.storage;
    row.faulty = !fact.breaches.empty();
    row.seq = entry.head.seq;
    medium_table.put(tx, row);
}

static void apply(store::Tx& tx, const MediumActed& fact, const Entry& entry)
{
    auto open = fact.row_no;
    medium_table.change(tx, entry.head.subject, [&](MediumRow& row) {
        if (open.empty() && !beside_the_row(fact)) open = row.open_row;
        move_medium(row, fact, entry);
    });
    medium_act_table.put(
        tx, {entry.head.subject, entry.head.seq, fact, open, entry.head.occurred_at, entry.head.occurred_on, entry.head.actor});
}

std::vector<journal::FactKind> medium_kinds() { return {journal::kind<MediumRegistered>(), journal::kind<MediumActed>()}; }

}  // namespace custody
