#include "suppliers/check.hpp"

#include "base/text.hpp"
#include "messages/suppliers.hpp"

namespace suppliers {

base::Result<Checked> decide(const Check& ask, const std::optional<Standing>& standing, bool person_known, base::Day on,
                             base::Day today)
{
    TRY(going_on(standing, on, today));
    const bool faulty = ask.outcome != Outcome::good;
    base::Faults faults;
    faults.add_if(!person_known, codes::no_such_person, "person");
    faults.add_if(faulty && base::trimmed(ask.findings).empty(), codes::findings_required, "findings");
    faults.add_if(faulty && !ask.improve_by, codes::improve_by_required, "improve_by");
    faults.add_if(ask.improve_by && *ask.improve_by < on, codes::improve_by_before_check, "improve_by");
    if (faults) return faults;
    return Checked{ask.outcome, ask.way, ask.person, base::trimmed(ask.findings), faulty ? ask.improve_by : std::nullopt};
}

base::Result<Improved> decide(const Improve& ask, const std::optional<Standing>& standing, bool person_known, base::Day on,
                              base::Day today)
{
    const auto state = TRY(going_on(standing, on, today));
    base::Faults faults;
    faults.add_if(!state.findings_open, codes::nothing_to_improve);
    faults.add_if(state.outcome == Outcome::bad, codes::check_again);
    faults.add_if(state.checked_on && on < *state.checked_on, codes::improved_before_check, "on");
    faults.add_if(base::trim(ask.what).empty(), codes::what_required, "what");
    faults.add_if(!person_known, codes::no_such_person, "person");
    if (faults) return faults;
    return Improved{base::trimmed(ask.what), ask.person};
}

}  // namespace suppliers
