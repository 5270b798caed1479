#pragma once
#include "custody/tables.hpp"

#include <map>

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

/// From 搬出 to 持帰り (f05) of an item.
struct TakeOut {
    ItemRow item;
    ActRow taken;
    std::optional<ActRow> returned;
};
std::vector<TakeOut> take_outs(const store::Snapshot&);

/// From 送達 to 受領確認 or 不達 (f06) of an item; 返却 and 提出 are sent and received in one.
struct DispatchRecord {
    ItemRow item;
    std::string number;
    ActRow sent;
    std::optional<ActRow> ended;
};
std::vector<DispatchRecord> dispatches(const store::Snapshot&);

/// 訂正された記入: the entries (places in the journal) that were corrected, with what was said.
std::map<std::int64_t, std::string> corrections(const store::Snapshot&, const base::Uuid& item);

}  // namespace custody
