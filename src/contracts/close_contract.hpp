#pragma once
#include "base/result.hpp"
#include "contracts/facts.hpp"

namespace contracts {

/// What whoever closes the contract says of a condition: how it was made sure of, or the number of the Ministry's consent.
struct Confirmation {
    std::string condition, note;
    std::optional<base::Day> until;  // of a consent
};
BOOST_DESCRIBE_STRUCT(Confirmation, (), (condition, note, until))

/// 契約を閉じる.
struct CloseContract {
    base::ContractId contract;
    std::string reason;
    std::optional<std::vector<Confirmation>> confirmations;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(CloseContract, (), (contract, reason, confirmations, on))

/// A condition of custody.yaml close_out as the records of the day know it.
struct Condition {
    std::string id, text, message;  // message: what is still open, in words
    bool blocks, consent;
    bool asked;  // the records do not show the whole of it
    int open;
};

/// What the rule must know of the contract.
struct Known {
    State state;
    std::optional<base::Day> concluded_on;
    base::Day today;
    std::vector<Condition> conditions;
};

/// h21 7(2) i and o, r4 C6: nothing of the contract is left, or the Ministry lets it stay.
base::Result<Closed> decide(const CloseContract&, const std::optional<Known>&, base::Day on);

}  // namespace contracts
