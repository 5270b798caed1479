#pragma once
#include "custody/tables.hpp"

/// Acts as the rows of the forms they fill in: one loan (f04), one disposal (f07).
namespace custody {

/// From the lending to the return.
struct Loan {
    ItemRow item;
    ActRow lent;
    std::optional<base::Day> extended_to;
    std::optional<ActRow> returned;

    base::Day due() const { return extended_to.value_or(lent.act.due.value_or(lent.acted_on)); }
    /// Whether it came back after its day, or has not come back though the day has passed.
    bool late(base::Day on) const { return returned ? returned->acted_on > due() : on > due(); }
};
/// All loans of things that exist on the snapshot's day, in the order of their rows.
std::vector<Loan> loans(const store::Snapshot&);

/// From the permission to what was done with the thing.
struct DisposalRecord {
    ItemRow item;
    std::optional<ActRow> ordered, done;  // one of them at least
    const ActRow& first() const { return ordered ? *ordered : *done; }
};
/// All disposals that were not called off, in the order of their rows.
std::vector<DisposalRecord> disposals(const store::Snapshot&);

}  // namespace custody
