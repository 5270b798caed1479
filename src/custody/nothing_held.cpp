#include "custody/nothing_held.hpp"

#include "base/text.hpp"
#include "messages/custody.hpp"

namespace custody {

const store::Table<NothingRow> nothing_table{"custody_nothing", "subject"};

static void apply(store::Tx& tx, const NothingHeld& fact, const journal::Entry& entry)
{
    nothing_table.put(tx, {entry.head.subject, fact, entry.head.occurred_on, entry.head.seq});
}

journal::FactKind nothing_kind() { return journal::kind<NothingHeld>(); }

base::Result<NothingHeld> decide(const NothingForm& form, const Holding& holding)
{
    base::Faults faults;
    faults.add_if(form.on > holding.today, codes::occurred_in_future, "on", {base::iso(form.on)});
    faults.add_if(!holding.person_in_office, codes::not_in_office, "person");
    faults.add_if(holding.listed > 0, codes::something_held, "contract", {std::to_string(holding.listed), holding.example});
    if (faults) return faults;
    return NothingHeld{form.person, base::trimmed(form.reason)};
}

}  // namespace custody
