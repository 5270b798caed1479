#include "binder/tables.hpp"

namespace binder {

const store::Table<BinderRow> binder_table{"binder_binder", "subject"};

using journal::Entry;

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.
static void apply(store::Tx& tx, const Made& fact, const Entry& entry)
{
    const auto& head = entry.head;
    binder_table.put(tx, {head.subject, fact.number, fact.version, fact.purpose, fact.note, fact.as_of, fact.entries, fact.known_at,
                          fact.head, fact.pdf, fact.bytes, head.occurred_on, head.recorded_at, head.actor});
}

journal::Readings readings() { return {"binder", {&binder_table}, {journal::kind<Made>()}}; }

}  // namespace binder
