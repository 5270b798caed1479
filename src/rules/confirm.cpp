#include "rules/confirm.hpp"

#include "base/text.hpp"
#include "messages/rules.hpp"

namespace rules {
namespace {}  // namespace

base::Result<ConfirmationAsked> decide(const AskConfirmation& ask, const Standing& known, base::Day on)
{
    base::Faults faults;
    // A version found in force without its confirmation is put right afterwards; all others wait for it.
    const bool found = known.state == State::dated && !known.cleared_on;
    faults.add_if(known.state != State::approved && !found, codes::not_approved, "version");
    faults.add_if(known.approved_on && on < *known.approved_on, codes::asked_before_approval, "on",
                  {base::iso(known.approved_on.value_or(base::Day{}))});
    faults.add_if(base::trim(ask.to).empty(), codes::addressee_required, "to");
    faults.add_if(ask.sending == Sending::application && known.earlier_confirmed, codes::change_is_applied_for, "sending");
    faults.add_if(ask.sending == Sending::change && !known.earlier_confirmed, codes::nothing_confirmed_to_change, "sending");
    faults.add_if(ask.sending == Sending::notification && base::trimmed(ask.identical).empty(), codes::identical_required,
                  "identical");
    if (faults) return faults;
    return ConfirmationAsked{ask.sending, std::string{base::trim(ask.to)}, base::nfkc(base::trimmed(ask.number)),
                             base::trimmed(ask.proof), base::trimmed(ask.identical)};
}

base::Result<ConfirmationAnswered> decide(const RecordAnswer& ask, const Standing& known, base::Day on)
{
    base::Faults faults;
    const bool found = known.state == State::dated && known.asked_on && !known.cleared_on;
    faults.add_if(known.state != State::asked && !found, codes::nothing_asked, "version");
    faults.add_if(known.asked_on && on < *known.asked_on, codes::answered_before_asked, "on",
                  {base::iso(known.asked_on.value_or(base::Day{}))});
    faults.add_if(ask.answer != Answer::returned && base::trimmed(ask.number).empty(), codes::number_of_answer_required, "number");
    faults.add_if(ask.answer != Answer::confirmed && base::trimmed(ask.note).empty(), codes::what_to_correct_required, "note");
    if (faults) return faults;
    return ConfirmationAnswered{ask.answer, base::nfkc(base::trimmed(ask.number)), base::trimmed(ask.note)};
}

}  // namespace rules
