#include "contracts/close_contract.hpp"

#include "base/text.hpp"
#include "messages/contracts.hpp"

#include <algorithm>

namespace contracts {
namespace {

/// What was said of the condition; nothing where the note is empty.
std::optional<Confirmation> said_of(const CloseContract& ask, const std::string& condition)
{
    for (const auto& one : ask.confirmations.value_or(std::vector<Confirmation>{}))
        if (one.condition == condition && !base::trim(one.note).empty())
            return Confirmation{condition, base::trimmed(one.note), one.until};
    return std::nullopt;
}

/// How the condition is met, with what is wrong about it.
ConditionMet met_by(const Condition& condition, const std::optional<Confirmation>& said, base::Day on, base::Faults& faults)
{
    const auto path = "conditions." + condition.id;
    ConditionMet met{condition.id, Met::by_records, condition.open, {}, {}};
    if (condition.open > 0 && condition.consent && said) {
        faults.add_if(!said->until, codes::consent_until_required, path + ".until");
        faults.add_if(said->until && *said->until < on, codes::consent_is_over, path + ".until");
        return {condition.id, Met::by_consent, condition.open, said->note, said->until};
    }
    if (condition.open > 0) {
        if (condition.blocks) faults.add(codes::close_out_open, path, {condition.message});
        met.met = Met::left;
        if (said) met.note = said->note;
    } else if (said) {
        met.met = Met::by_hand;
        met.note = said->note;
    } else if (condition.asked) {
        if (condition.blocks) faults.add(codes::confirm_by_hand, path, {condition.text});
        met.met = Met::left;
    }
    return met;
}

}  // namespace

base::Result<Closed> decide(const CloseContract& ask, const std::optional<Known>& known, base::Day on)
{
    if (!known) return base::Refusal{codes::no_such_contract, "contract"};
    if (known->state == State::closed) return base::Refusal{codes::already_closed, "contract"};
    base::Faults faults;
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    faults.add_if(known->concluded_on && on < *known->concluded_on, codes::closed_before_it_was_concluded, "on");
    faults.add_if(on > known->today, codes::closed_ahead, "on");
    for (const auto& one : ask.confirmations.value_or(std::vector<Confirmation>{}))
        faults.add_if(std::ranges::find(known->conditions, one.condition, &Condition::id) == known->conditions.end(),
                      codes::no_such_condition, "confirmations", {one.condition});
    Closed fact{base::trimmed(ask.reason), std::vector<ConditionMet>{}};
    for (const auto& condition : known->conditions)
        fact.close_out->push_back(met_by(condition, said_of(ask, condition.id), on, faults));
    if (faults) return faults;
    return fact;
}

}  // namespace contracts
