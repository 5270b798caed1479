#include "custody/records.hpp"

#include <algorithm>

namespace custody {
namespace {

using store::operator""_sql;

/// Calls `visit` with every act of every item, item by item, in the order of time.
template <class Visit>
void each_act(const store::Snapshot& readings, const Visit& visit)
{
    std::map<base::Uuid, ItemRow> items;
    for (auto& item : item_table.all(readings)) {
        const auto subject = item.subject;
        items.emplace(subject, std::move(item));
    }
    for (const auto& row : act_table.where(readings, "ORDER BY subject, acted_on, at, seq"_sql))
        if (const auto item = items.find(row.subject); item != items.end()) visit(item->second, row);
}

}  // namespace

std::vector<Loan> loans(const store::Snapshot& readings)
{
    std::vector<Loan> all;
    each_act(readings, [&](const ItemRow& item, const ActRow& row) {
        if (row.act.event == "lend") return all.push_back({item, row, {}, {}});
        if (all.empty() || all.back().item.subject != item.subject || all.back().returned) return;
        if (row.act.event == "extend_loan") all.back().extended_to = row.act.due;
        if (row.act.event == "return") all.back().returned = row;
    });
    std::ranges::sort(all, {}, [](const Loan& loan) { return std::pair{loan.lent.open_row, loan.lent.seq}; });
    return all;
}

std::vector<DisposalRecord> disposals(const store::Snapshot& readings)
{
    std::vector<DisposalRecord> all;
    each_act(readings, [&](const ItemRow& item, const ActRow& row) {
        const auto& event = row.act.event;
        const bool open = !all.empty() && all.back().item.subject == item.subject && !all.back().done;
        if (event == "order_disposal") all.push_back({item, row, {}});
        if (event == "cancel_disposal" && open) all.pop_back();
        const bool done = event == "destroy" || event == "erase" || event == "give_back" || event == "submit";
        if (!done) return;
        if (open)
            all.back().done = row;
        else
            all.push_back({item, {}, row});
    });
    std::ranges::sort(all, {}, [](const DisposalRecord& one) { return std::pair{one.first().open_row, one.first().seq}; });
    return all;
}

std::vector<TakeOut> take_outs(const store::Snapshot& readings)
{
    std::vector<TakeOut> all;
    each_act(readings, [&](const ItemRow& item, const ActRow& row) {
        if (row.act.event == "take_out") return all.push_back({item, row, {}});
        const bool open = !all.empty() && all.back().item.subject == item.subject && !all.back().returned;
        if (row.act.event == "bring_back" && open) all.back().returned = row;
    });
    std::ranges::sort(all, {}, [](const TakeOut& one) { return std::pair{one.taken.open_row, one.taken.seq}; });
    return all;
}

std::vector<DispatchRecord> dispatches(const store::Snapshot& readings)
{
    std::vector<DispatchRecord> all;
    each_act(readings, [&](const ItemRow& item, const ActRow& row) {
        const auto& event = row.act.event;
        if (event == "dispatch") return all.push_back({item, row.open_row, row, {}});
        if ((event == "give_back" || event == "submit") && row.act.carriage)
            return all.push_back({item, row.act.carriage->dispatch_no, row, row});
        const bool open = !all.empty() && all.back().item.subject == item.subject && !all.back().ended;
        if ((event == "confirm_receipt" || event == "undelivered") && open) all.back().ended = row;
    });
    std::ranges::sort(all, {}, [](const DispatchRecord& one) { return std::pair{one.number, one.sent.seq}; });
    return all;
}

std::map<std::int64_t, std::string> corrections(const store::Snapshot& readings, const base::Uuid& item)
{
    std::map<std::int64_t, std::string> all;
    for (const auto& row : act_table.where(readings, "WHERE subject = ? ORDER BY seq"_sql, item))
        if (row.act.correction) {
            auto& said = all[row.act.correction->entry];
            (said += said.empty() ? "" : "　") += row.act.correction->reason;
        }
    return all;
}

}  // namespace custody
