#include "rules/effect.hpp"

#include "base/text.hpp"
#include "messages/rules.hpp"

namespace rules {
namespace {

void check_confirmation(const SetEffect& ask, const Standing& known, base::Faults& faults)
{
    if (!known.needs_confirmation) return faults.add_if(!known.approved_on, codes::not_approved, "version");
    if (!known.cleared_on) return faults.add(codes::not_confirmed, "version");
    faults.add_if(ask.from < *known.cleared_on, codes::effective_before_confirmation, "from", {base::iso(*known.cleared_on)});
}

}  // namespace

base::Result<PutInForce> decide(const SetEffect& ask, const Standing& known, base::Day today)
{
    base::Faults faults;
    const std::string as_found{base::trim(ask.as_found.value_or(""))};
    faults.add_if(known.state == State::dated, codes::already_dated, "version", {base::iso(known.effective.value_or(base::Day{}))});
    faults.add_if(known.state == State::dropped, codes::no_such_version, "version");
    if (as_found.empty()) {
        faults.add_if(known.state == State::draft || known.state == State::submitted, codes::not_approved, "version");
        if (!faults) check_confirmation(ask, known, faults);
        faults.add_if(known.approved_on && ask.from < *known.approved_on, codes::effective_before_approval, "from",
                      {base::iso(known.approved_on.value_or(base::Day{}))});
    } else {
        faults.add_if(ask.from > today, codes::found_in_the_future, "from");
    }
    faults.add_if(known.before_from && ask.from <= *known.before_from, codes::before_the_version_in_force, "from",
                  {base::iso(known.before_from.value_or(base::Day{}))});
    if (faults) return faults;
    return PutInForce{ask.from, as_found};
}

base::Result<Reviewed> decide(const RecordReview& ask, std::optional<base::Day> in_force, base::Day on)
{
    base::Faults faults;
    const std::string grounds{base::trim(ask.grounds)};
    faults.add_if(!in_force || on < *in_force, codes::nothing_in_force, "document");
    faults.add_if(grounds.empty(), codes::grounds_required, "grounds");
    if (faults) return faults;
    return Reviewed{ask.document, ask.edition, ask.outcome, grounds};
}

}  // namespace rules
