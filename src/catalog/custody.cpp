#include "catalog/custody.hpp"

#include "catalog/catalog.hpp"
#include "catalog/reading.hpp"

#include <algorithm>
#include <mutex>

namespace catalog {
namespace {

template <class Row, class Id>
const Row* row_with(const std::vector<Row>& rows, Id Row::*member, std::string_view id)
{
    const auto found = std::ranges::find(rows, id, member);
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

bool CustodyEvent::possible_from(std::string_view state) const { return std::ranges::find(from, state) != from.end(); }

std::vector<std::string> CustodyEvent::targets() const
{
    if (const auto* one = to.text()) return *one == "same" ? std::vector<std::string>{} : std::vector{*one};
    return read_as<std::vector<std::string>>(to);
}

const CustodyEvent* CustodyMachine::find(std::string_view event) const { return row_with(events, &CustodyEvent::id, event); }

Text CustodyMachine::state_label(std::string_view state) const
{
    const auto* found = row_with(states, &CustodyState::id, state);
    return found ? found->label : Text{std::string{state}, std::string{state}};
}

const CustodyMachine& Custody::machine(std::string_view id) const
{
    const auto* found = row_with(machines, &CustodyMachine::id, id);
    if (!found) throw std::out_of_range{"custody.yaml: " + std::string{id}};
    return *found;
}

const CustodyRefusal* Custody::find_refusal(std::string_view code) const { return row_with(refusals, &CustodyRefusal::code, code); }

const CustodyRestriction* Custody::find_restriction(std::string_view id) const
{
    return row_with(restrictions, &CustodyRestriction::id, id);
}

std::vector<std::string> Custody::refusals_of(const CustodyEvent& event) const
{
    auto all = event.refusals;
    const auto add = [&](const std::string& code) {
        if (std::ranges::find(all, code) == all.end()) all.push_back(code);
    };
    for (const auto& id : event.standing)
        if (const auto* standing = row_with(standings, &CustodyStanding::id, id))
            for (const auto& point : standing->all) add(point.refusal);
    // conventions.approver: never one's own permission, and only of who is in office on the day (standing in_office).
    if (event.approver) {
        add("ledgers.self_approval");
        add("ledgers.approver_not_in_office");
        if (event.approver->before_act) add("ledgers.approval_after_act");
    }
    return all;
}

const Custody& custody(const Catalog& catalog)
{
    static std::mutex mutex;
    static std::map<std::string, Custody, std::less<>> read;  // by the catalogue's hash
    const std::lock_guard lock{mutex};
    const auto found = read.find(catalog.hash());
    if (found != read.end()) return found->second;
    return read.emplace(catalog.hash(), read_as<Custody>(catalog.raw("custody.yaml"))).first->second;
}

}  // namespace catalog
