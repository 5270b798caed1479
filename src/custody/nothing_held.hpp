#pragma once
#include "base/result.hpp"
#include "custody/facts.hpp"

/// 受領なし: a contract under which nothing has come (readiness.yaml ledgers.inventory_kept).
namespace custody {

struct NothingForm {
    base::ContractId contract;
    base::PersonId person;
    std::optional<std::string> reason;
    base::Day on;
};
BOOST_DESCRIBE_STRUCT(NothingForm, (), (contract, person, reason, on))

/// What the rule must know of the contract.
struct Holding {
    bool person_in_office;  // 管理責任者 or 総括責任者 on the day
    int listed;             // items that have not ended
    std::string example;    // the number of one of them
    base::Day today;
};
/// Whether it may be declared: it is true by the inventory, and said by somebody who answers for it. Pure.
base::Result<NothingHeld> decide(const NothingForm&, const Holding&);

}  // namespace custody
