#include "suppliers/hand.hpp"

#include "base/text.hpp"
#include "messages/suppliers.hpp"

#include <algorithm>

namespace suppliers {
namespace {

/// The numbers as they are kept: without blanks, each once.
std::vector<std::string> numbers(const std::vector<std::string>& typed, base::Faults& faults)
{
    std::vector<std::string> all;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        auto number = base::nfkc(base::trim(typed[i]));
        const bool twice = std::ranges::find(all, number) != all.end();
        faults.add_if(number.empty() || twice, number.empty() ? codes::item_empty : codes::item_twice,
                      "items[" + std::to_string(i) + "]", {number});
        all.push_back(std::move(number));
    }
    faults.add_if(all.empty(), codes::item_required, "items");
    return all;
}

void check_held(const std::vector<std::string>& items, const Standing& standing, bool wanted, base::Code code, base::Faults& faults)
{
    for (std::size_t i = 0; i < items.size(); ++i)
        faults.add_if((std::ranges::find(standing.held, items[i]) != standing.held.end()) != wanted, code,
                      "items[" + std::to_string(i) + "]", {items[i]});
}

}  // namespace

base::Result<Handed> decide(const Hand& ask, const std::optional<Standing>& standing, bool person_known, base::Day on,
                            base::Day today)
{
    const auto state = TRY(known(standing, on, today));
    base::Faults faults;
    const auto items = numbers(ask.items, faults);
    check_held(items, state, false, codes::held_already, faults);
    faults.add_if(base::trim(ask.reference).empty(), codes::reference_required, "reference");
    faults.add_if(!person_known, codes::no_such_person, "person");
    // What it made itself was not disclosed by us: only where nothing was given before, something is wrong.
    auto wrong = ask.origin == Origin::given || !state.disclosed_from ? gaps(state, on) : std::vector<Gap>{};
    if (!ask.as_found)
        for (const auto gap : wrong) faults.add(fault_of(gap, state).code, {}, fault_of(gap, state).args);
    faults.add_if(ask.as_found && base::trimmed(ask.reason).empty(), codes::reason_required, "reason");
    if (faults) return faults;
    return Handed{ask.origin, items, base::trimmed(ask.reference), ask.person, std::move(wrong), base::trimmed(ask.reason)};
}

base::Result<TakenBack> decide(const TakeBack& ask, const std::optional<Standing>& standing, bool person_known, base::Day on,
                               base::Day today)
{
    const auto state = TRY(known(standing, on, today));
    base::Faults faults;
    const auto items = numbers(ask.items, faults);
    check_held(items, state, true, codes::not_held, faults);
    faults.add_if(base::trim(ask.proof).empty(), codes::proof_required, "proof");
    faults.add_if(!person_known, codes::no_such_person, "person");
    if (faults) return faults;
    return TakenBack{ask.ending, items, base::trimmed(ask.proof), ask.person};
}

}  // namespace suppliers
