#pragma once
#include "base/result.hpp"
#include "suppliers/facts.hpp"

namespace suppliers {

/// The subcontractor as it is typed.
struct SupplierForm {
    std::string company, address;
    int tier;
    std::optional<SupplierId> parent;
    std::optional<base::ContractId> contract;
    std::string work, items;
    Contact contact;
    bool confirmation_asked;
    std::optional<std::string> remarks;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(SupplierForm, (),
                      (company, address, tier, parent, contract, work, items, contact, confirmation_asked, remarks, on))

/// What the rule must know.
struct DescribeKnown {
    std::string number;
    bool contract_known = false;
    std::optional<int> parent_tier;  // of the named one, when there is such
    bool itself = false;             // it names itself as the one above it
    base::Day today;
};

/// One company under one contract is one line of the register (f47).
base::Result<Described> decide(const SupplierForm&, const DescribeKnown&, base::Day on);

}  // namespace suppliers
