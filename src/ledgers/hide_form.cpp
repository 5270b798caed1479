#include "ledgers/hide_form.hpp"

#include "base/text.hpp"
#include "messages/ledgers.hpp"

namespace ledgers {

base::Result<FormHidden> decide(const HideForm& ask, const HideKnown& known)
{
    constexpr std::size_t shortest = 5;  // characters
    const auto reason = base::trimmed(ask.reason);
    base::Faults faults;
    faults.add_if(known.hidden, codes::form_is_hidden, "form", {known.title});
    faults.add_if(base::length(reason) < shortest, codes::reason_too_short, "reason");
    faults.add_if(!known.person, codes::no_person, "form");
    faults.add_if(known.rows > 0 && !ask.in_use.value_or(false), codes::form_in_use, "in_use",
                  {known.title, std::to_string(known.rows)});
    if (faults) return faults;
    return FormHidden{ask.form, reason, *known.person};
}

base::Result<FormShown> decide(const ShowForm&, const HideKnown& known)
{
    base::Faults faults;
    faults.add_if(!known.hidden, codes::form_not_hidden, "form", {known.title});
    faults.add_if(!known.person, codes::no_person, "form");
    if (faults) return faults;
    return FormShown{*known.person};
}

}  // namespace ledgers
