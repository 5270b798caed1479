#include "contracts/commands.hpp"

#include "base/text.hpp"
#include "catalog/applicability.hpp"
#include "contracts/close_out.hpp"
#include "contracts/tables.hpp"
#include "messages/contracts.hpp"
#include "service/another_day.hpp"

namespace contracts {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

/// Whether another contract has this number (planned ones may have none yet).
bool number_taken(const Command& command, const std::string& typed, const std::optional<base::ContractId>& self)
{
    const auto number = base::nfkc(base::trim(typed));
    if (number.empty()) return false;
    const auto rows = contract_table.where(command.readings(), "WHERE number = ?"_sql, number);
    return !rows.empty() && rows.front().subject != self;
}

std::vector<catalog::Answer> answers(const std::vector<Reply>& replies)
{
    std::vector<catalog::Answer> answers;
    for (const auto& reply : replies) answers.push_back({reply.question, reply.answer});
    return answers;
}

/// The conditions of the close-out as they stand on the day of the closing.
std::vector<Condition> conditions_on(const service::Query& query, const base::ContractId& contract, base::Day on)
{
    const auto of = [&](const service::Query& then) {
        const auto known = contract_answer(then, {contract});
        return known ? close_out_conditions(then, known.value().contract) : std::vector<Condition>{};
    };
    return on < query.day ? service::on_day(query, on, of) : of(query);
}

}  // namespace

Result<Uuid> register_contract(Command& command, const ContractForm& ask)
{
    const auto fact = TRY(decide(ask, number_taken(command, ask.number, {})));
    const auto subject = command.journal.make_id<base::ContractId>();
    command.journal.record(subject, ask.on.value_or(command.today()), fact);
    return Uuid{subject};
}

Result<Uuid> change_contract(Command& command, const ChangeContract& ask)
{
    const auto row = contract_table.find(command.readings(), ask.contract);
    if (!row) return base::Refusal{codes::no_such_contract, "contract"};
    auto form = ask.form();
    if (!form.qualified_operator) form.qualified_operator = row->qualified_operator;  // what is not said stays
    const auto fact = TRY(decide(form, number_taken(command, ask.number, ask.contract)));
    command.journal.record(ask.contract, ask.on.value_or(command.today()), fact);
    return Uuid{ask.contract};
}

Result<Uuid> close_contract(Command& command, const CloseContract& ask)
{
    const auto row = contract_table.find(command.readings(), ask.contract);
    const auto on = ask.on.value_or(command.today());
    std::optional<Known> known;
    if (row) known = Known{row->state, row->concluded_on, command.today(), conditions_on(command.state, ask.contract, on)};
    command.journal.record(ask.contract, on, TRY(decide(ask, known, on)));
    return Uuid{ask.contract};
}

Result<Uuid> assess(Command& command, const Assess& ask)
{
    const auto standing = TRY(catalog::follow(command.state.catalog.applicability(), answers(ask.replies)));
    Flow flow;
    if (standing.outcome) flow.outcome = standing.outcome->id;
    flow.contract_known = !ask.contract || contract_table.find(command.readings(), *ask.contract);
    const auto fact = TRY(decide(ask, flow));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, ask.on.value_or(command.today()), fact);
    return subject;
}

}  // namespace contracts
