#include "base/text.hpp"
#include "facilities/commands.hpp"
#include "facilities/inspection_items.hpp"
#include "facilities/tables.hpp"
#include "messages/facilities.hpp"
#include "organization/api.hpp"

#include <algorithm>

/// Commands about containers, keys and inspections.
namespace facilities {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

constexpr auto edit = "facilities.edit";

bool present(const Command& command, const base::PersonId& id, base::Day on)
{
    const auto person = organization::person(command.readings(), id, on);
    return person && person->present;
}

std::optional<KnownContainer> known_container(const Command& command, const std::optional<ContainerRow>& row)
{
    if (!row) return std::nullopt;
    const auto keys = key_table.where(command.readings(), "WHERE container = ? AND retired_on IS NULL"_sql, row->subject);
    return KnownContainer{row->lock, row->removed_on.has_value(), keys.size()};
}

std::optional<KnownKey> known_key(const Command& command, const Uuid& key, const std::optional<base::PersonId>& to, base::Day on)
{
    const auto row = key_table.find(command.readings(), key);
    if (!row) return std::nullopt;
    const bool permitted =
        to && !permit_table
                   .where(command.readings(), "WHERE facility = ? AND person = ? AND starts <= ? AND ends >= ?"_sql, row->facility,
                          *to, on, on)
                   .empty();
    return KnownKey{row->retired_on.has_value(), row->holder, permitted};
}

/// The refusal of somebody who may not edit the facility the row belongs to; a row that is not there is the rule's business.
template <class Row>
base::Checked may_edit(const Command& command, const std::optional<Row>& row)
{
    return row ? may(command, edit, row->facility) : base::Checked{base::Nothing{}};
}

}  // namespace

Result<Uuid> register_container(Command& command, const ContainerForm& ask)
{
    TRY(may(command, edit, ask.facility));
    std::optional<ContainerPlace> known;
    if (const auto row = facility_table.find(command.readings(), ask.facility)) {
        const auto number = base::nfkc(base::trim(ask.number));
        known =
            ContainerPlace{row->state(), !container_table.where(command.readings(), "WHERE number = ?"_sql, number).empty(), {}};
        for (const auto& plan :
             plan_table.where(command.readings(), "WHERE subject = ? AND version = ?"_sql, ask.facility, row->plan_version))
            for (const auto& container : plan.plan.containers) known->plan_objects.push_back(container.id);
    }
    const auto fact = TRY(decide(ask, known));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, ask.on.value_or(command.today()), fact);
    return subject;
}

Result<Uuid> remove_container(Command& command, const RemoveContainer& ask)
{
    const auto row = container_table.find(command.readings(), ask.container);
    TRY(may_edit(command, row));
    const auto fact = TRY(decide(ask, known_container(command, row)));
    command.journal.record(ask.container, ask.on.value_or(command.today()), fact);
    return ask.container;
}

Result<Uuid> change_code(Command& command, const ChangeCode& ask)
{
    const auto row = container_table.find(command.readings(), ask.container);
    TRY(may_edit(command, row));
    const auto on = ask.on.value_or(command.today());
    const bool known = std::ranges::all_of(ask.known_by, [&](const base::PersonId& id) { return present(command, id, on); });
    const auto fact = TRY(decide(ask, known_container(command, row), known));
    command.journal.record(ask.container, on, fact);
    return ask.container;
}

Result<Uuid> register_key(Command& command, const KeyForm& ask)
{
    TRY(may(command, edit, ask.facility));
    const auto on = ask.on.value_or(command.today());
    std::optional<KeyRing> known;
    if (const auto row = facility_table.find(command.readings(), ask.facility)) {
        const auto number = base::nfkc(base::trim(ask.number));
        const auto door = base::nfkc(base::trim(ask.door.value_or("")));
        known = KeyRing{row->state(), false, false, present(command, ask.keeper, on), {}};
        if (ask.container) {
            const auto container = container_table.find(command.readings(), *ask.container);
            known->container_here = container && container->facility == ask.facility && !container->removed_on;
        }
        for (const auto& key : key_table.all(command.readings())) {
            if (key.number == number) known->number_taken = true;
            const bool same_lock = key.facility == ask.facility && key.container == ask.container && key.door == door;
            if (same_lock && !key.retired_on && key.key_set != ask.set) known->keeper_of_other_set = key.keeper;
        }
    }
    const auto fact = TRY(decide(ask, known));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

Result<Uuid> hand_over_key(Command& command, const HandOverKey& ask)
{
    TRY(may_edit(command, key_table.find(command.readings(), ask.key)));
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, known_key(command, ask.key, ask.to, on), on));
    command.journal.record(ask.key, on, fact);
    return ask.key;
}

Result<Uuid> return_key(Command& command, const ReturnKey& ask)
{
    TRY(may_edit(command, key_table.find(command.readings(), ask.key)));
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, known_key(command, ask.key, {}, on)));
    command.journal.record(ask.key, on, fact);
    return ask.key;
}

Result<Uuid> retire_key(Command& command, const RetireKey& ask)
{
    TRY(may_edit(command, key_table.find(command.readings(), ask.key)));
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, known_key(command, ask.key, {}, on)));
    command.journal.record(ask.key, on, fact);
    return ask.key;
}

Result<Uuid> count_keys(Command& command, const CountKeys& ask)
{
    TRY(may(command, edit, ask.facility));
    std::optional<std::vector<Uuid>> registered;
    if (facility_table.find(command.readings(), ask.facility)) {
        registered.emplace();
        for (const auto& row : key_table.where(command.readings(), "WHERE facility = ? AND retired_on IS NULL"_sql, ask.facility))
            registered->push_back(row.subject);
    }
    const auto fact = TRY(decide(ask, registered));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, ask.on.value_or(command.today()), fact);
    return subject;
}

Result<Uuid> inspect(Command& command, const Inspect& ask)
{
    TRY(may(command, edit, ask.facility));
    const auto on = ask.on.value_or(command.today());
    std::optional<Site> known;
    if (const auto row = facility_table.find(command.readings(), ask.facility)) {
        known = Site{row->state(), row->plan_version, {}, ask.inspector ? ask.inspector : command.state.caller.person};
        if (known->inspector && !present(command, *known->inspector, on)) known->inspector.reset();
        for (const auto& item : inspection_items(command.state.catalog)) known->items.push_back({item.id, item.ja});
    }
    const auto fact = TRY(decide(ask, known));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

Result<Uuid> repair_fault(Command& command, const RepairFault& ask)
{
    const auto row = inspection_table.find(command.readings(), ask.inspection);
    TRY(may_edit(command, row));
    std::optional<KnownInspection> known;
    if (row) known = KnownInspection{row->open_faults(), row->inspected_on, command.state.caller.person};
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, known, on));
    command.journal.record(ask.inspection, on, fact);
    return ask.inspection;
}

}  // namespace facilities
