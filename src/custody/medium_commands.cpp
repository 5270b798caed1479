#include "custody/medium_commands.hpp"

#include "contracts/api.hpp"
#include "custody/act.hpp"
#include "custody/asked_of.hpp"
#include "custody/numbers.hpp"
#include "messages/custody.hpp"
#include "organization/api.hpp"

#include <algorithm>

namespace custody {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

constexpr auto keep = "custody.record";

/// The medium that has this serial number already.
std::string serial_of(const Command& command, const std::string& serial)
{
    for (const auto& row : medium_table.all(command.readings()))
        if (row.registered.serial == serial) return row.number;
    return "";
}

/// Whose handlers may use the medium: its own contract's, else that of what is on it or comes on it, else any contract of the user.
base::ContractId contract_of(const Command& command, const MediumForm& ask, const MediumRow& row, const std::vector<ItemRow>& items)
{
    if (row.registered.contract) return *row.registered.contract;
    if (!items.empty()) return items.front().what.contract;
    for (const auto& held : organization::in_force(command.readings(), ask.person, ask.on))
        if (held.role == "handler") return base::ContractId{held.scope};
    return {};
}

/// What is written, read or carried: as it is said, else what lies on the medium.
Result<std::vector<ItemRow>> items_of(const Command& command, const MediumForm& ask, const MediumRow& row)
{
    std::vector<ItemRow> items;
    for (const auto& id : ask.items.value_or(std::vector<Uuid>{})) {
        auto item = item_table.find(command.readings(), id);
        if (!item || !within_reach(command.state, keep, item->what.contract, item->storage))
            return base::Refusal{codes::no_such_item, "items"};
        items.push_back(std::move(*item));
    }
    if (items.empty())
        for (auto& item : item_table.where(command.readings(), "WHERE storage = ? ORDER BY number"_sql, row.number))
            if (!item.ended()) items.push_back(std::move(item));
    return items;
}

bool writes_on(const MediumForm& ask)
{
    return ask.event == "take_for_use" && ask.direction != Direction::read && ask.items && !ask.items->empty();
}

/// 媒体への書込み, asked for each item that is written: the machine of the item says whether it may lie there.
Result<std::vector<Breach>> may_be_written(const Command& command, const machine::Known& known, const machine::Act& typed,
                                           const ItemRow& item, bool as_found)
{
    const auto& book = catalog::custody(command.state.catalog);
    const auto& machine = book.machine("copy");
    auto of_item = known;
    of_item.asked_for = item.number;
    of_item.item = item_of(command.state, item);
    of_item.media = {*known.medium};
    of_item.medium.reset();
    auto act = typed;
    act.scan_after = act.scan_before;  // looked at again when it is put back
    return kept(TRY(machine::judge({book, machine, *machine.find("put_on_medium"), act, of_item},
                                   as_found ? machine::Asked::as_found : machine::Asked::beforehand)));
}

/// The line in the life of the item that was written on the medium.
Acted written(const MediumForm& ask, const ItemRow& item, const MediumActed& use, const std::string& medium,
              std::vector<Breach> breaches)
{
    Acted line{};
    line.event = "put_on_medium";
    line.state = item.state;
    line.row_no = use.row_no;
    line.person = ask.person;
    line.permitted_by = ask.permitted_by;
    line.purpose = use.purpose;
    line.target = medium;
    line.scan = ask.scan_before;
    line.as_found = ask.as_found;
    line.remarks = use.remarks;
    line.breaches = std::move(breaches);
    return line;
}

std::vector<std::string> numbers_of(const std::vector<ItemRow>& items)
{
    std::vector<std::string> numbers;
    for (const auto& item : items) numbers.push_back(item.number);
    return numbers;
}

/// Whether the event says which items it is about.
bool names_items(const catalog::CustodyEvent& event)
{
    return std::ranges::any_of(
        event.data, [](const std::string& field) { return field == "item_no" || field == "items" || field == "out_at"; });
}

}  // namespace

Result<Uuid> register_medium(Command& command, const RegisterForm& ask)
{
    const auto typed = TRY(act_of(ask));
    const auto contract = ask.contract.value_or(base::ContractId{});
    if (ask.contract && !contracts::contract(command.readings(), contract))
        return base::Refusal{codes::no_such_contract, "contract"};
    if (!within_reach(command.state, keep, contract, typed.storage)) return base::Refusal{codes::not_yours, "storage"};
    const auto& book = catalog::custody(command.state.catalog);
    const auto& machine = book.machine("media");
    auto known = known_of(command.state, contract, typed.storage, ask.on);
    known.serial_of = serial_of(command, typed.serial);
    machine::MediumCard card{};  // the rules look at what is to be registered
    card.number = known.asked_for = free_number(command.state, "f24", ask.on);
    card.state = "none";
    card.own = ask.own.value_or(true);
    card.encrypted = ask.encryption != Encryption::none;
    known.medium = card;
    TRY(add_people(command.state, known, {ask.registered_by, ask.permitted_by, std::nullopt}, contract, typed.storage, ask.on));
    const auto fact = TRY(decide(ask, {book, machine, *machine.find("register"), typed, known}, card.number));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, ask.on, fact);
    return subject;
}

Result<Uuid> act_on_medium(Command& command, const MediumForm& ask)
{
    const auto row = medium_table.find(command.readings(), ask.medium);
    if (!row) return base::Refusal{codes::no_such_medium, "medium"};
    const auto& book = catalog::custody(command.state.catalog);
    const auto& machine = book.machine("media");
    const auto* event = medium_recorded(ask.event) ? machine.find(ask.event) : nullptr;
    if (!event) return base::Refusal{codes::no_such_event, "event"};
    const auto typed = TRY(act_of(ask));
    const auto items = TRY(items_of(command, ask, *row));
    const auto contract = contract_of(command, ask, *row, items);
    if (!within_reach(command.state, keep, contract, row->storage)) return base::Refusal{codes::not_yours, "medium"};
    auto known = known_of(command.state, contract, typed.storage.empty() ? row->storage : typed.storage, ask.on);
    known.asked_for = row->number;
    known.medium = medium_of(command.state, *row);
    known.report_closed = !typed.report_no.empty();
    add_equipment(command.state, known, typed.equipment, machine::Store::unknown);
    if (typed.basis) known.recipient = recipient_of(command.state, *typed.basis, base::trimmed(ask.basis_ref), ask.on);
    TRY(add_people(command.state, known, {ask.person, ask.permitted_by, ask.witness}, contract, row->storage, ask.on));
    const auto form = row_form(*event);
    const auto number = form.empty() ? std::string{} : free_number(command.state, form, ask.on);
    const auto named = names_items(*event) ? numbers_of(items) : std::vector<std::string>{};
    std::vector<std::vector<Breach>> of_items;
    if (writes_on(ask))
        for (const auto& item : items) of_items.push_back(TRY(may_be_written(command, known, typed, item, ask.as_found)));
    const auto fact = TRY(decide(ask, {book, machine, *event, typed, known}, number, named));
    command.journal.record(ask.medium, ask.on, fact, typed.at);
    for (std::size_t i = 0; i < of_items.size(); ++i)
        command.journal.record(items[i].subject, ask.on, written(ask, items[i], fact, row->number, of_items[i]), typed.at);
    return ask.medium;
}

}  // namespace custody
