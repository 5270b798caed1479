#include "suppliers/tables.hpp"

#include <algorithm>

namespace suppliers {

const store::Table<SupplierRow> supplier_table{"suppliers_supplier", "subject", {"number", "contract"}};
const store::Table<EventRow> event_table{"suppliers_event", "subject, seq"};
const store::Table<DeclarationRow> declaration_table{"suppliers_declaration", "subject"};

using journal::Entry;

/// A line of the life, to be filled in.
static EventRow event(What what, const Entry& entry)
{
    return {entry.head.subject, entry.head.seq, what, entry.head.occurred_on, entry.head.actor, {}, {}, {}, {}, {}, {}, {}};
}

/// Changes the row and writes the line.
template <class Change>
static void happen(store::Tx& tx, const Entry& entry, const EventRow& line, Change&& change)
{
    supplier_table.change(tx, entry.head.subject, [&](SupplierRow& row) {
        change(row);
        row.seq = entry.head.seq;
    });
    event_table.put(tx, line);
}

template <class Enum>
static std::string word_of(Enum value)
{
    return boost::describe::enum_to_string(value, "?");
}

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.
static void apply(store::Tx& tx, const Described& fact, const Entry& entry)
{
    SupplierRow row{};
    if (auto before = supplier_table.find(tx, entry.head.subject))
        row = std::move(*before);
    else
        row.registered_on = entry.head.occurred_on;
    row.subject = SupplierId{entry.head.subject};
    row.number = fact.number;
    row.company = fact.company;
    row.address = fact.address;
    row.tier = fact.tier;
    row.parent = fact.parent;
    row.contract = fact.contract;
    row.work = fact.work;
    row.items = fact.items;
    row.contact = fact.contact;
    row.confirmation_asked = fact.confirmation_asked;
    row.remarks = fact.remarks;
    row.seq = entry.head.seq;
    supplier_table.put(tx, row);
    auto line = event(What::described, entry);
    line.note = fact.work;
    event_table.put(tx, line);
}

static void apply(store::Tx& tx, const Bound& fact, const Entry& entry)
{
    auto line = event(What::bound, entry);
    line.reference = fact.document;
    happen(tx, entry, line, [&](SupplierRow& row) {
        row.bound_on = entry.head.occurred_on;
        row.document = fact.document;
        row.clauses = fact.clauses;
    });
}

static void apply(store::Tx& tx, const ProcedureChecked& fact, const Entry& entry)
{
    auto line = event(What::procedure_checked, entry);
    line.detail = word_of(fact.way);
    line.reference = fact.version;
    line.person = fact.person;
    happen(tx, entry, line, [&](SupplierRow& row) { row.procedure_on = entry.head.occurred_on; });
}

static void apply(store::Tx& tx, const Notified& fact, const Entry& entry)
{
    auto line = event(What::notified, entry);
    line.reference = fact.reference;
    happen(tx, entry, line, [&](SupplierRow& row) {
        row.notified_on = entry.head.occurred_on;
        row.notified_reference = fact.reference;
    });
}

static void apply(store::Tx& tx, const Confirmed& fact, const Entry& entry)
{
    auto line = event(What::confirmed, entry);
    line.reference = fact.reference;
    happen(tx, entry, line, [&](SupplierRow& row) {
        row.confirmed_on = entry.head.occurred_on;
        row.confirmed_reference = fact.reference;
    });
}

static void apply(store::Tx& tx, const Checked& fact, const Entry& entry)
{
    auto line = event(What::checked, entry);
    line.detail = word_of(fact.outcome);
    line.reference = word_of(fact.way);
    line.note = fact.findings;
    line.person = fact.person;
    line.until = fact.improve_by;
    happen(tx, entry, line, [&](SupplierRow& row) {
        const bool was_bad = row.outcome == Outcome::bad;
        row.checked_on = entry.head.occurred_on;
        if (!row.first_checked_on) row.first_checked_on = row.checked_on;
        row.outcome = fact.outcome;
        row.way = fact.way;
        row.findings_open = fact.outcome != Outcome::good;
        row.improve_by = fact.improve_by;
        if (fact.outcome == Outcome::bad && !row.suspended_on) row.suspended_on = entry.head.occurred_on;
        if (fact.outcome == Outcome::good && was_bad) row.suspended_on.reset();
    });
}

static void apply(store::Tx& tx, const Improved& fact, const Entry& entry)
{
    auto line = event(What::improved, entry);
    line.note = fact.what;
    line.person = fact.person;
    happen(tx, entry, line, [](SupplierRow& row) {
        row.findings_open = false;
        row.improve_by.reset();
    });
}

static void apply(store::Tx& tx, const Handed& fact, const Entry& entry)
{
    auto line = event(What::handed, entry);
    line.detail = word_of(fact.origin);
    line.reference = fact.reference;
    line.note = fact.reason;
    line.items = fact.items;
    line.gaps = fact.gaps;
    line.person = fact.person;
    happen(tx, entry, line, [&](SupplierRow& row) {
        if (!row.disclosed_from) row.disclosed_from = entry.head.occurred_on;
        row.returned_on.reset();
        for (const auto& item : fact.items)
            if (std::ranges::find(row.held, item) == row.held.end()) row.held.push_back(item);
    });
}

static void apply(store::Tx& tx, const TakenBack& fact, const Entry& entry)
{
    auto line = event(What::taken_back, entry);
    line.detail = word_of(fact.ending);
    line.reference = fact.proof;
    line.items = fact.items;
    line.person = fact.person;
    happen(tx, entry, line, [&](SupplierRow& row) {
        std::erase_if(row.held, [&](const std::string& item) { return std::ranges::find(fact.items, item) != fact.items.end(); });
        if (row.held.empty()) row.returned_on = entry.head.occurred_on;
    });
}

static void apply(store::Tx& tx, const Suspended& fact, const Entry& entry)
{
    auto line = event(What::suspended, entry);
    line.note = fact.reason;
    happen(tx, entry, line, [&](SupplierRow& row) { row.suspended_on = entry.head.occurred_on; });
}

static void apply(store::Tx& tx, const Resumed& fact, const Entry& entry)
{
    auto line = event(What::resumed, entry);
    line.note = fact.reason;
    happen(tx, entry, line, [](SupplierRow& row) { row.suspended_on.reset(); });
}

static void apply(store::Tx& tx, const Ended& fact, const Entry& entry)
{
    auto line = event(What::ended, entry);
    line.detail = fact.lasting_told ? "lasting_told" : "";
    line.note = fact.reason;
    happen(tx, entry, line, [&](SupplierRow& row) { row.ended_on = entry.head.occurred_on; });
}

static void apply(store::Tx& tx, const Declared& fact, const Entry& entry)
{
    declaration_table.put(tx, {entry.head.subject, fact.none, fact.reason, entry.head.occurred_on, entry.head.seq});
}

journal::Readings readings()
{
    using journal::kind;
    return {"suppliers",
            {&supplier_table, &event_table, &declaration_table},
            {kind<Described>(), kind<Bound>(), kind<ProcedureChecked>(), kind<Notified>(), kind<Confirmed>(), kind<Checked>(),
             kind<Improved>(), kind<Handed>(), kind<TakenBack>(), kind<Suspended>(), kind<Resumed>(), kind<Ended>(),
             kind<Declared>()}};
}

}  // namespace suppliers
