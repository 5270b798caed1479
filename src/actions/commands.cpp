#include "actions/commands.hpp"

#include "actions/api.hpp"
#include "actions/known.hpp"
#include "messages/actions.hpp"
#include "parameters/api.hpp"

namespace actions {
namespace {

using base::Result;
using base::Uuid;
using service::Command;

/// The action, when the caller may do this to it.
Result<ActionRow> find(const Command& command, const base::ActionId& id, std::string_view permission)
{
    auto row = action_table.find(command.readings(), id);
    if (!row || !reaches(command.state, "actions.view", *row)) return base::Refusal{codes::no_such_action, "action"};
    if (!reaches(command.state, permission, *row)) return base::Refusal{codes::not_yours, "action"};
    return *std::move(row);
}

/// Finds the action, lets `rule` decide from its standing, and records the fact.
template <class Ask, class Rule>
Result<Uuid> go_on(Command& command, const Ask& ask, std::string_view permission, Rule&& rule)
{
    const auto row = TRY(find(command, ask.action, permission));
    const auto day = ask.on.value_or(command.today());
    command.journal.record(row.subject, day, TRY(rule(standing(command.state, row, day))));
    return Uuid{row.subject};
}

}  // namespace

base::Checked open(journal::Recording& recording, const catalog::Catalog& catalog, const Finding& finding, base::Day on)
{
    const auto fact = TRY(decide(finding, company(recording.view(), catalog, finding, on), on));
    recording.record(recording.make_id<base::ActionId>(), on, fact);
    return base::Nothing{};
}

Result<Uuid> open_action(Command& command, const Open& ask)
{
    const auto on = ask.on.value_or(command.today());
    const Finding finding{ask.slice.value_or("actions"),
                          ask.kind.value_or("general"),
                          ask.about.value_or(Uuid{}),
                          ask.title,
                          ask.detail.value_or(""),
                          ask.severity,
                          ask.found_on.value_or(on),
                          ask.responsible,
                          ask.due,
                          ask.link.value_or("")};
    const auto fact = TRY(decide(finding, company(command.readings(), command.state.catalog, finding, on), on));
    const auto subject = command.journal.make_id<base::ActionId>();
    command.journal.record(subject, on, fact);
    return Uuid{subject};
}

Result<Uuid> plan(Command& command, const Plan& ask)
{
    return go_on(command, ask, "actions.edit", [&](const Standing& known) { return decide(ask, known, command.today()); });
}

Result<Uuid> note(Command& command, const Note& ask)
{
    return go_on(command, ask, "actions.edit", [&](const Standing& known) { return decide(ask, known, command.today()); });
}

Result<Uuid> reassign(Command& command, const Reassign& ask)
{
    const bool responsible_known = present(command.readings(), ask.responsible, ask.on.value_or(command.today()));
    return go_on(command, ask, "actions.edit",
                 [&](const Standing& known) { return decide(ask, known, responsible_known, command.today()); });
}

Result<Uuid> finish(Command& command, const Finish& ask)
{
    const auto days = parameters::number(command.state, "finding_effect_days");
    return go_on(command, ask, "actions.edit", [&](const Standing& known) { return decide(ask, known, days, command.today()); });
}

Result<Uuid> check_effect(Command& command, const CheckEffect& ask)
{
    return go_on(command, ask, "actions.check_effect", [&](const Standing& known) { return decide(ask, known, command.today()); });
}

Result<Uuid> reopen(Command& command, const Reopen& ask)
{
    return go_on(command, ask, "actions.check_effect", [&](const Standing& known) { return decide(ask, known, command.today()); });
}

}  // namespace actions
