#include "suppliers/describe.hpp"

#include "base/text.hpp"
#include "messages/suppliers.hpp"

namespace suppliers {
namespace {

constexpr int lowest_tier = 9;

void check_parent(const SupplierForm& ask, const DescribeKnown& known, base::Faults& faults)
{
    faults.add_if(ask.tier < 1 || ask.tier > lowest_tier, codes::tier_out_of_range, "tier", {std::to_string(lowest_tier)});
    faults.add_if(ask.tier == 1 && ask.parent, codes::parent_of_first_tier, "parent");
    faults.add_if(ask.parent && !known.parent_tier, codes::no_such_parent, "parent");
    faults.add_if(known.itself || (known.parent_tier && ask.tier > 1 && *known.parent_tier != ask.tier - 1),
                  codes::parent_of_other_tier, "parent");
}

}  // namespace

base::Result<Described> decide(const SupplierForm& ask, const DescribeKnown& known, base::Day on)
{
    base::Faults faults;
    faults.add_if(base::trim(ask.company).empty(), codes::company_required, "company");
    faults.add_if(base::trim(ask.address).empty(), codes::address_required, "address");
    check_parent(ask, known, faults);
    faults.add_if(!ask.contract || !known.contract_known, codes::no_such_contract, "contract");
    faults.add_if(base::trim(ask.work).empty(), codes::work_required, "work");
    faults.add_if(base::trim(ask.items).empty(), codes::items_required, "items");
    faults.add_if(base::trim(ask.contact.name).empty(), codes::contact_required, "contact.name");
    faults.add_if(on > known.today, codes::in_future, "on");
    if (faults) return faults;
    const Contact contact{base::trimmed(ask.contact.name), base::trimmed(ask.contact.post), base::trimmed(ask.contact.telephone),
                          base::trimmed(ask.contact.mail)};
    return Described{known.number,
                     base::trimmed(ask.company),
                     base::trimmed(ask.address),
                     ask.tier,
                     ask.parent,
                     *ask.contract,
                     base::trimmed(ask.work),
                     base::trimmed(ask.items),
                     contact,
                     ask.confirmation_asked,
                     base::trimmed(ask.remarks)};
}

}  // namespace suppliers
