#include "custody/commands.hpp"

#include "catalog/custody.hpp"
#include "catalog/ledgers.hpp"
#include "contracts/api.hpp"
#include "custody/known.hpp"
#include "messages/custody.hpp"

#include <algorithm>

namespace custody {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

constexpr auto record = "custody.record";

/// What stands before the running part in the numbers of a form: 貸-R8-.
std::string stem(const Command& command, std::string_view form, base::Day on)
{
    const auto* ledger = catalog::find_ledger(command.state.catalog, form);
    auto pattern = ledger ? ledger->numbering : std::string{"{fy}-{n:4}"};
    const auto year = pattern.find("{fy}");
    pattern.replace(year, 4, "R" + std::to_string(base::fiscal_year(on) - 2018));
    return pattern.substr(0, pattern.find("{n"));
}

/// The number after the last one that begins so; numbers are never used again.
template <class Numbers>
std::string next(const std::string& stem, const Numbers& numbers)
{
    int last = 0;
    for (const std::string& number : numbers)
        if (number.starts_with(stem)) last = std::max(last, std::atoi(number.c_str() + stem.size()));
    auto digits = std::to_string(last + 1);
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    return stem + digits;
}

ReceiptNumbers receipt_numbers(const Command& command, base::Day on)
{
    std::vector<std::string> items, receipts;
    for (const auto& row : item_table.all(command.readings())) {
        items.push_back(row.number);
        receipts.push_back(row.received.receipt_no);
    }
    return {next(stem(command, "f01", on), items), next(stem(command, "f02", on), receipts)};
}

/// The number of the row an event begins: f04 for a loan, f07 for a disposal; none where it fills in an open one.
std::string row_number(const Command& command, const catalog::CustodyEvent& event, base::Day on)
{
    for (const auto& write : event.writes) {
        if (write.add.empty() || write.form == "f01") continue;
        std::vector<std::string> rows;
        for (const auto& row : act_table.all(command.readings())) rows.push_back(row.act.row_no);
        return next(stem(command, write.form, on), rows);
    }
    return "";
}

/// The people of the act, of whom all must be in the register.
base::Checked add_people(const Command& command, machine::Known& known, const base::PersonId& person,
                         const std::optional<base::PersonId>& permitted_by, const std::optional<base::PersonId>& witness,
                         const base::ContractId& contract, const std::string& storage, base::Day on)
{
    known.actor = person_of(command.state, person, contract, storage, on);
    known.approver = person_of(command.state, permitted_by, contract, storage, on);
    known.witness = person_of(command.state, witness, contract, storage, on);
    base::Faults faults;
    faults.add_if(!known.actor, codes::no_such_person, "person");
    faults.add_if(permitted_by && !known.approver, codes::no_such_person, "permitted_by");
    faults.add_if(witness && !known.witness, codes::no_such_person, "witness");
    if (faults) return faults;
    return base::Nothing{};
}

}  // namespace

Result<Uuid> receive(Command& command, const ReceiveForm& ask)
{
    const auto act = TRY(act_of(ask));
    if (!contracts::contract(command.readings(), ask.contract)) return base::Refusal{codes::no_such_contract, "contract"};
    if (!within_reach(command.state, record, ask.contract, act.storage)) return base::Refusal{codes::not_yours, "contract"};
    auto known = known_of(command.state, ask.contract, act.storage, ask.on);
    TRY(add_people(command, known, ask.receiver, std::nullopt, ask.checker, ask.contract, act.storage, ask.on));
    const auto& book = catalog::custody(command.state.catalog);
    const auto& machine = book.machine("copy");
    const auto fact = TRY(decide(ask, {book, machine, *machine.find("receive"), act, known}, receipt_numbers(command, ask.on)));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, ask.on, fact);
    return subject;
}

Result<Uuid> act(Command& command, const ActForm& ask)
{
    const auto row = item_table.find(command.readings(), ask.item);
    if (!row || !within_reach(command.state, record, row->received.contract, row->storage))
        return base::Refusal{codes::no_such_item, "item"};
    const auto& book = catalog::custody(command.state.catalog);
    const auto& machine = book.machine("copy");
    const auto* event = recorded(ask.event) ? machine.find(ask.event) : nullptr;
    if (!event) return base::Refusal{codes::no_such_event, "event"};
    auto typed = TRY(act_of(ask));
    const auto contract = row->received.contract;
    auto known = known_of(command.state, contract, typed.storage.empty() ? row->storage : typed.storage, ask.on);
    known.asked_for = row->number;
    known.item = item_of(command.state, *row);
    TRY(add_people(command, known, ask.person, ask.permitted_by, ask.witness, contract, row->storage, ask.on));
    const auto fact = TRY(decide(ask, {book, machine, *event, typed, known}, row_number(command, *event, ask.on)));
    command.journal.record(ask.item, ask.on, fact, typed.at);
    return ask.item;
}

}  // namespace custody
