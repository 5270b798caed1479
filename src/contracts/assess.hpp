#pragma once
#include "base/result.hpp"
#include "contracts/facts.hpp"

namespace contracts {

/// 対象判定 to record: the answers in their order.
struct Assess {
    std::optional<base::ContractId> contract;
    std::vector<Reply> replies;
    std::optional<std::string> grounds;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Assess, (), (contract, replies, grounds, on))

/// What the flow of applicability.yaml came to (catalog/applicability.hpp): nothing while a question is open.
struct Flow {
    std::optional<std::string> outcome;
    bool contract_known = true;
};

/// The recorded assessment; rule.record of applicability.yaml asks for the grounds.
base::Result<Assessed> decide(const Assess&, const Flow&);

}  // namespace contracts
