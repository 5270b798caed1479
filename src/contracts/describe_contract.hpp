#pragma once
#include "base/result.hpp"
#include "contracts/facts.hpp"

namespace contracts {

/// A contract as it is typed. Days in Japan; `on` is since when it holds (nothing: today).
struct ContractForm {
    std::string number, title;
    std::optional<std::string> alias;
    std::string orderer;
    std::optional<std::string> contact;
    int tier;
    std::optional<std::string> prime;
    std::string edition;
    bool handles_information;
    std::optional<std::string> designation;
    std::optional<base::Day> designated_on;
    State state;
    std::optional<base::Day> concluded_on, from, until, on;
    std::optional<bool> qualified_operator = {};
};
BOOST_DESCRIBE_STRUCT(ContractForm, (),
                      (number, title, alias, orderer, contact, tier, prime, edition, handles_information, designation,
                       designated_on, state, concluded_on, from, until, on, qualified_operator))

/// The fact of a contract (applicability.yaml: signed, subcontract of any tier, or planned). `number_taken`: by another contract.
base::Result<Described> decide(const ContractForm&, bool number_taken);

}  // namespace contracts
