#include "suppliers/commands.hpp"

#include "contracts/api.hpp"
#include "messages/suppliers.hpp"
#include "organization/api.hpp"
#include "suppliers/register.hpp"

#include <algorithm>

namespace suppliers {
namespace {

using base::Result;
using base::Uuid;
using service::Command;

std::optional<Standing> standing_of(const Command& command, const SupplierId& id, base::Day on)
{
    const auto row = supplier_table.find(command.readings(), id);
    return row ? std::optional{standing(command.readings(), *row, on)} : std::nullopt;
}

bool present(const Command& command, const base::PersonId& id, base::Day on)
{
    const auto person = organization::person(command.readings(), id, on);
    return person && person->present;
}

/// 下-003: the next of the register.
std::string next_number(const Command& command)
{
    const std::string prefix = "下-";
    int last = 0;
    for (const auto& row : all_suppliers(command.readings())) last = std::max(last, std::stoi(row.number.substr(prefix.size())));
    const auto digits = std::to_string(last + 1);
    return prefix + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

DescribeKnown known_of(const Command& command, const SupplierForm& ask, const std::optional<SupplierId>& self, std::string number)
{
    DescribeKnown known{std::move(number),
                        ask.contract && contracts::contract(command.readings(), *ask.contract),
                        {},
                        ask.parent && ask.parent == self,
                        command.today()};
    if (ask.parent)
        if (const auto row = supplier_table.find(command.readings(), *ask.parent)) known.parent_tier = row->tier;
    return known;
}

/// One step of its life without anybody who did it.
template <class Ask>
Result<Uuid> step(Command& command, const Ask& ask)
{
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, standing_of(command, ask.supplier, on), on, command.today()));
    command.journal.record(ask.supplier, on, fact);
    return Uuid{ask.supplier};
}

/// The same, of somebody.
template <class Ask>
Result<Uuid> step_of(Command& command, const Ask& ask)
{
    const auto on = ask.on.value_or(command.today());
    const auto fact =
        TRY(decide(ask, standing_of(command, ask.supplier, on), present(command, ask.person, on), on, command.today()));
    command.journal.record(ask.supplier, on, fact);
    return Uuid{ask.supplier};
}

}  // namespace

Result<Uuid> register_supplier(Command& command, const SupplierForm& ask)
{
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, known_of(command, ask, {}, next_number(command)), on));
    const auto subject = command.journal.make_id<SupplierId>();
    command.journal.record(subject, on, fact);
    return Uuid{subject};
}

Result<Uuid> change_supplier(Command& command, const ChangeSupplier& ask)
{
    const auto on = ask.on.value_or(command.today());
    const auto row = supplier_table.find(command.readings(), ask.supplier);
    TRY(known(standing_of(command, ask.supplier, on), on, command.today()));
    const auto form = ask.form();
    const auto fact = TRY(decide(form, known_of(command, form, ask.supplier, row->number), on));
    command.journal.record(ask.supplier, on, fact);
    return Uuid{ask.supplier};
}

Result<Uuid> bind_supplier(Command& command, const Bind& ask) { return step(command, ask); }
Result<Uuid> check_procedure(Command& command, const CheckProcedure& ask) { return step_of(command, ask); }
Result<Uuid> notify_supplier(Command& command, const Notify& ask) { return step(command, ask); }
Result<Uuid> confirm_supplier(Command& command, const Confirm& ask) { return step(command, ask); }
Result<Uuid> check_supplier(Command& command, const Check& ask) { return step_of(command, ask); }
Result<Uuid> improve_supplier(Command& command, const Improve& ask) { return step_of(command, ask); }
Result<Uuid> hand_over(Command& command, const Hand& ask) { return step_of(command, ask); }
Result<Uuid> take_back(Command& command, const TakeBack& ask) { return step_of(command, ask); }
Result<Uuid> suspend_supplier(Command& command, const Suspend& ask) { return step(command, ask); }
Result<Uuid> resume_supplier(Command& command, const Resume& ask) { return step(command, ask); }
Result<Uuid> end_supplier(Command& command, const End& ask) { return step(command, ask); }

Result<Uuid> declare_none(Command& command, const Declare& ask)
{
    const auto rows = all_suppliers(command.readings());
    const auto going_on = std::ranges::count_if(rows, [](const SupplierRow& row) { return !row.ended_on; });
    const auto fact = TRY(decide(ask, int(going_on)));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, command.today(), fact);
    return subject;
}

}  // namespace suppliers
