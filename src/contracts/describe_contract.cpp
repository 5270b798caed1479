#include "contracts/describe_contract.hpp"

#include "base/text.hpp"
#include "messages/contracts.hpp"

namespace contracts {
namespace {

constexpr int deepest_tier = 9;

void check_days(const ContractForm& ask, base::Faults& faults)
{
    faults.add_if(ask.from && ask.until && *ask.until < *ask.from, codes::ends_before_it_begins, "until");
    faults.add_if(ask.state == State::concluded && !ask.concluded_on, codes::day_of_conclusion_required, "concluded_on");
    faults.add_if(ask.state == State::planned && ask.concluded_on.has_value(), codes::planned_has_no_conclusion, "concluded_on");
    faults.add_if(ask.designated_on && base::trimmed(ask.designation).empty(), codes::designation_required, "designation");
}

void check_form(const ContractForm& ask, base::Faults& faults)
{
    faults.add_if(base::trim(ask.number).empty() && ask.state == State::concluded, codes::number_required, "number");
    faults.add_if(base::trim(ask.title).empty(), codes::title_required, "title");
    faults.add_if(base::trim(ask.orderer).empty(), codes::orderer_required, "orderer");
    faults.add_if(ask.edition != "h21" && ask.edition != "r4", codes::no_such_edition, "edition", {ask.edition});
    faults.add_if(ask.tier < 0 || ask.tier > deepest_tier, codes::no_such_tier, "tier", {std::to_string(deepest_tier)});
    faults.add_if(ask.tier > 0 && base::trimmed(ask.prime).empty(), codes::prime_required, "prime");
    faults.add_if(ask.qualified_operator.value_or(false) && (ask.tier > 0 || ask.edition != "r4"),
                  codes::qualified_with_the_ministry, "qualified_operator");
    faults.add_if(ask.state == State::closed, codes::close_by_its_own_command, "state");
}

}  // namespace

base::Result<Described> decide(const ContractForm& ask, bool number_taken)
{
    base::Faults faults;
    check_form(ask, faults);
    check_days(ask, faults);
    const auto number = base::nfkc(base::trim(ask.number));
    faults.add_if(number_taken, codes::number_taken, "number", {number});
    if (faults) return faults;
    return Described{number,
                     base::trimmed(ask.title),
                     base::trimmed(ask.alias),
                     base::trimmed(ask.orderer),
                     base::trimmed(ask.contact),
                     ask.tier,
                     base::trimmed(ask.prime),
                     ask.edition,
                     ask.handles_information,
                     base::nfkc(base::trimmed(ask.designation)),
                     ask.designated_on,
                     ask.state,
                     ask.concluded_on,
                     ask.from,
                     ask.until,
                     ask.qualified_operator};
}

}  // namespace contracts
