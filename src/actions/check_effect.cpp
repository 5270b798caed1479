#include "actions/check_effect.hpp"

#include "messages/actions.hpp"

namespace actions {
namespace {

/// The new limit: within the own-rule value from today, not before the day itself.
base::Day new_due(const std::optional<base::Day>& asked, const Standing& known, base::Day on, base::Faults& faults)
{
    const auto due = asked.value_or(known.latest_due);
    faults.add_if(due < on, codes::due_before_the_finding, "due", {base::iso(on)});
    faults.add_if(due > known.latest_due, codes::due_too_late, "due", {base::iso(known.latest_due)});
    return due;
}

}  // namespace

base::Result<EffectChecked> decide(const CheckEffect& ask, const Standing& known, base::Day today)
{
    if (known.state != State::done) return base::Refusal{codes::nothing_to_check, "action"};
    if (!known.caller) return base::Refusal{codes::no_person};
    const auto on = ask.on.value_or(today);
    base::Faults faults;
    faults.add_if(*known.caller == known.responsible || known.caller == known.done_by, codes::own_action, "action");
    check_day(known, on, faults);
    EffectChecked fact{ask.effective, checked_text(ask.finding, "finding", faults), *known.caller, {}};
    if (!ask.effective) fact.due = new_due(ask.due, known, on, faults);
    if (faults) return faults;
    return fact;
}

base::Result<Reopened> decide(const Reopen& ask, const Standing& known, base::Day today)
{
    if (known.state != State::closed) return base::Refusal{codes::not_closed, "action"};
    const auto on = ask.on.value_or(today);
    base::Faults faults;
    check_day(known, on, faults);
    Reopened fact{checked_text(ask.reason, "reason", faults), new_due(ask.due, known, on, faults)};
    if (faults) return faults;
    return fact;
}

}  // namespace actions
