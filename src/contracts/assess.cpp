#include "contracts/assess.hpp"

#include "base/text.hpp"
#include "messages/contracts.hpp"

namespace contracts {

base::Result<Assessed> decide(const Assess& ask, const Flow& flow)
{
    base::Faults faults;
    faults.add_if(!flow.contract_known, codes::no_such_contract, "contract");
    faults.add_if(!flow.outcome, codes::questions_open, "replies");
    faults.add_if(base::trim(ask.grounds.value_or("")).empty(), codes::grounds_required, "grounds");
    if (faults) return faults;
    return Assessed{ask.contract, ask.replies, *flow.outcome, std::string{base::trim(*ask.grounds)}};
}

}  // namespace contracts
