#include "actions/progress.hpp"

#include "messages/actions.hpp"

namespace actions {

base::Result<Planned> decide(const Plan& ask, const Standing& known, base::Day today)
{
    base::Faults faults;
    faults.add_if(known.state != State::open, codes::not_open, "action");
    check_day(known, ask.on.value_or(today), faults);
    Planned fact{checked_text(ask.cause, "cause", faults), checked_text(ask.plan, "plan", faults)};
    if (faults) return faults;
    return fact;
}

base::Result<Noted> decide(const Note& ask, const Standing& known, base::Day today)
{
    base::Faults faults;
    faults.add_if(known.state == State::closed, codes::closed, "action");
    check_day(known, ask.on.value_or(today), faults);
    Noted fact{checked_text(ask.text, "text", faults), known.caller};
    if (faults) return faults;
    return fact;
}

base::Result<Reassigned> decide(const Reassign& ask, const Standing& known, bool responsible_known, base::Day today)
{
    base::Faults faults;
    faults.add_if(known.state != State::open, codes::not_open, "action");
    faults.add_if(!responsible_known, codes::no_such_person, "responsible");
    faults.add_if(ask.due < known.found_on, codes::due_before_the_finding, "due", {base::iso(known.found_on)});
    faults.add_if(ask.due > known.due && ask.due > known.latest_due, codes::due_too_late, "due", {base::iso(known.latest_due)});
    check_day(known, ask.on.value_or(today), faults);
    Reassigned fact{ask.responsible, ask.due, checked_text(ask.reason, "reason", faults)};
    if (faults) return faults;
    return fact;
}

base::Result<Done> decide(const Finish& ask, const Standing& known, std::int64_t effect_days, base::Day today)
{
    const auto on = ask.on.value_or(today);
    base::Faults faults;
    faults.add_if(known.state != State::open, codes::not_open, "action");
    check_day(known, on, faults);
    Done fact{checked_text(ask.result, "result", faults), known.caller, on + std::chrono::days{effect_days}};
    if (faults) return faults;
    return fact;
}

}  // namespace actions
