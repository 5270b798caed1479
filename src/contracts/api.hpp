#pragma once
#include "base/id.hpp"
#include "store/tx.hpp"

#include <optional>
#include <string>
#include <vector>

/// What other slices may ask of the contracts: values of the day the snapshot is of.
namespace contracts {

struct ContractCard {
    base::ContractId id;
    std::string number, shown_title, orderer, edition;
    int tier;
    bool handles_information;
    std::optional<base::Day> concluded_on, ends_on, closed_on;
    bool qualified_operator;  // 適合事業者としての契約
};
/// Contracts that bind the company on the day.
std::vector<ContractCard> in_force(const store::Snapshot&, base::Day);
/// Every contract, also those that have ended, in the order of their conclusion.
std::vector<ContractCard> every(const store::Snapshot&);
std::optional<ContractCard> contract(const store::Snapshot&, const base::ContractId&);
/// The day of the first contract with the special clause; nothing while the company only plans to bid (readiness.yaml
/// operation_start).
std::optional<base::Day> first_concluded(const store::Snapshot&);
/// Editions that bind the company on the day, in the order of the catalogue; empty: none yet.
std::vector<std::string> editions(const store::Snapshot&, base::Day);

}  // namespace contracts
