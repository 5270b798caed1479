#pragma once
#include "contracts/assess.hpp"
#include "contracts/close_contract.hpp"
#include "contracts/describe_contract.hpp"
#include "service/query.hpp"

namespace contracts {

/// ContractForm about a contract that is known.
struct ChangeContract {
    base::ContractId contract;
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

    ContractForm form() const
    {
        return {number,      title,         alias, orderer,      contact, tier,  prime, edition,           handles_information,
                designation, designated_on, state, concluded_on, from,    until, on,    qualified_operator};
    }
};
BOOST_DESCRIBE_STRUCT(ChangeContract, (),
                      (contract, number, title, alias, orderer, contact, tier, prime, edition, handles_information, designation,
                       designated_on, state, concluded_on, from, until, on, qualified_operator))

base::Result<base::Uuid> register_contract(service::Command&, const ContractForm&);
base::Result<base::Uuid> change_contract(service::Command&, const ChangeContract&);
base::Result<base::Uuid> close_contract(service::Command&, const CloseContract&);
base::Result<base::Uuid> assess(service::Command&, const Assess&);

}  // namespace contracts
