#include "personal/commands.hpp"

#include "organization/api.hpp"
#include "parameters/api.hpp"
#include "personal/tables.hpp"

#include <algorithm>

namespace personal {
namespace {

using base::Result;
using base::Uuid;
using service::Command;

/// 個-R8-001: the next of the fiscal year in which it arrived.
std::string next_number(const Command& command, base::Day on)
{
    const auto prefix = "個-R" + std::to_string(base::fiscal_year(on) - 2018) + '-';
    int last = 0;
    for (const auto& row : request_table.all(command.readings()))
        if (row.number.starts_with(prefix)) last = std::max(last, std::stoi(row.number.substr(prefix.size())));
    const auto digits = std::to_string(last + 1);
    return prefix + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

StepKnown known_of(const Command& command, const RequestId& id, const std::optional<base::PersonId>& person, base::Day on)
{
    StepKnown known{{}, false, command.today()};
    if (const auto row = request_table.find(command.readings(), id)) known.standing = row->standing();
    const auto card = person ? organization::person(command.readings(), *person, on) : std::nullopt;
    known.person_known = card && card->present;
    return known;
}

template <class Ask>
Result<Uuid> step(Command& command, const Ask& ask, const std::optional<base::PersonId>& person)
{
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, known_of(command, ask.request, person, on), on));
    command.journal.record(ask.request, on, fact);
    return Uuid{ask.request};
}

}  // namespace

Result<Uuid> receive_request(Command& command, const Receive& ask)
{
    const auto on = ask.on.value_or(command.today());
    // Those who have left may ask as well.
    const ReceiveKnown known{next_number(command, on), organization::person(command.readings(), ask.person, on).has_value(),
                             int(parameters::number(command.readings(), command.state.catalog, "personal_request_days", on)),
                             command.today()};
    const auto fact = TRY(decide(ask, known, on));
    const auto subject = command.journal.make_id<RequestId>();
    command.journal.record(subject, on, fact);
    return Uuid{subject};
}

Result<Uuid> check_identity(Command& command, const CheckIdentity& ask) { return step(command, ask, ask.person); }
Result<Uuid> extend_request(Command& command, const Extend& ask) { return step(command, ask, {}); }
Result<Uuid> settle_request(Command& command, const Decide& ask) { return step(command, ask, ask.person); }
Result<Uuid> answer_request(Command& command, const Answer& ask) { return step(command, ask, ask.person); }
Result<Uuid> withdraw_request(Command& command, const Withdraw& ask) { return step(command, ask, {}); }

}  // namespace personal
