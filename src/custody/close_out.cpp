#include "custody/close_out.hpp"

#include "actions/api.hpp"
#include "custody/medium_tables.hpp"
#include "custody/records.hpp"

namespace custody {
namespace {

using service::OpenEnd;
using service::Query;
using store::operator""_sql;

OpenEnd end_of(std::string name, const base::Uuid& item) { return {std::move(name), "/custody/" + std::string{item.text()}}; }

/// The things of the contract that are in a state, or in any but one.
template <class Wanted>
std::vector<OpenEnd> items_where(const Query& query, const base::ContractId& contract, const Wanted& wanted)
{
    std::vector<OpenEnd> open;
    for (const auto& item : item_table.where(query.readings, "ORDER BY number, subject"_sql))
        if (item.what.contract == contract && wanted(item)) open.push_back(end_of(item.number, item.subject));
    return open;
}

/// What is lost has a condition of its own.
std::vector<OpenEnd> not_ended(const Query& query, const base::ContractId& contract)
{
    return items_where(query, contract, [](const ItemRow& item) { return item.state != "ended" && item.state != "lost"; });
}

std::vector<OpenEnd> lost(const Query& query, const base::ContractId& contract)
{
    return items_where(query, contract, [](const ItemRow& item) { return item.state == "lost"; });
}

std::vector<OpenEnd> taken_out(const Query& query, const base::ContractId& contract)
{
    return items_where(query, contract, [](const ItemRow& item) { return item.state == "taken_out"; });
}

std::vector<OpenEnd> in_transit(const Query& query, const base::ContractId& contract)
{
    return items_where(query, contract, [](const ItemRow& item) { return item.state == "in_transit"; });
}

std::vector<OpenEnd> held_outside(const Query& query, const base::ContractId& contract)
{
    return items_where(query, contract, [](const ItemRow& item) { return item.state == "held_outside"; });
}

std::vector<OpenEnd> loans_open(const Query& query, const base::ContractId& contract)
{
    std::vector<OpenEnd> open;
    for (const auto& loan : loans(query.readings))
        if (loan.item.what.contract == contract && !loan.returned) open.push_back(end_of(loan.lent.open_row, loan.item.subject));
    return open;
}

/// Permitted and not done, or done without a witness or without being made sure of.
std::vector<OpenEnd> disposals_open(const Query& query, const base::ContractId& contract)
{
    std::vector<OpenEnd> open;
    for (const auto& one : disposals(query.readings)) {
        if (one.item.what.contract != contract) continue;
        const bool sent = one.done && (one.done->act.event == "give_back" || one.done->act.event == "submit");
        const bool whole = one.done && (sent || (one.done->act.witness && one.done->act.verified));
        if (!whole) open.push_back(end_of(one.first().open_row, one.item.subject));
    }
    return open;
}

/// Media on which things of the contract lie; what may be left on them besides is seen on the medium itself.
std::vector<OpenEnd> media_holding(const Query& query, const base::ContractId& contract)
{
    std::vector<OpenEnd> open;
    for (const auto& medium : medium_table.where(query.readings, "ORDER BY number"_sql)) {
        bool holds = false;
        for (const auto& item : item_table.where(query.readings, "WHERE storage = ?"_sql, medium.number))
            holds = holds || (item.what.contract == contract && !item.ended());
        if (holds) open.push_back({medium.number, "/custody/media/" + std::string{medium.subject.text()}});
    }
    return open;
}

std::vector<OpenEnd> corrections_open(const Query& query, const base::ContractId& contract)
{
    std::vector<OpenEnd> open;
    for (const auto& item : item_table.where(query.readings, "ORDER BY number, subject"_sql)) {
        if (item.what.contract != contract) continue;
        for (const auto& action : actions::actions_about(query.readings, item.subject, query.day))
            if (!action.closed_on) open.push_back({action.number, "/actions/" + std::string{action.id.text()}});
    }
    return open;
}

}  // namespace

std::vector<service::CloseOutCheck> close_out()
{
    // An application for taking out that waits, and findings of audits, are not among these records.
    return {{"items_ended", not_ended},           {"no_lost", lost},
            {"loans_closed", loans_open},         {"take_out_closed", taken_out},
            {"dispatch_closed", in_transit},      {"disposal_closed", disposals_open},
            {"outside_held", held_outside},       {"corrections_done", corrections_open, false},
            {"media_clean", media_holding, false}};
}

}  // namespace custody
