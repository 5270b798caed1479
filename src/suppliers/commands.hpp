#pragma once
#include "service/query.hpp"
#include "suppliers/bind.hpp"
#include "suppliers/check.hpp"
#include "suppliers/describe.hpp"
#include "suppliers/finish.hpp"
#include "suppliers/hand.hpp"
#include "suppliers/notify.hpp"

namespace suppliers {

/// The same form, of one that is registered.
struct ChangeSupplier {
    SupplierId supplier;
    std::string company, address;
    int tier;
    std::optional<SupplierId> parent;
    std::optional<base::ContractId> contract;
    std::string work, items;
    Contact contact;
    bool confirmation_asked;
    std::optional<std::string> remarks;
    std::optional<base::Day> on;

    SupplierForm form() const
    {
        return {company, address, tier, parent, contract, work, items, contact, confirmation_asked, remarks, on};
    }
};
BOOST_DESCRIBE_STRUCT(ChangeSupplier, (),
                      (supplier, company, address, tier, parent, contract, work, items, contact, confirmation_asked, remarks, on))

base::Result<base::Uuid> register_supplier(service::Command&, const SupplierForm&);
base::Result<base::Uuid> change_supplier(service::Command&, const ChangeSupplier&);
base::Result<base::Uuid> bind_supplier(service::Command&, const Bind&);
base::Result<base::Uuid> check_procedure(service::Command&, const CheckProcedure&);
base::Result<base::Uuid> notify_supplier(service::Command&, const Notify&);
base::Result<base::Uuid> confirm_supplier(service::Command&, const Confirm&);
base::Result<base::Uuid> check_supplier(service::Command&, const Check&);
base::Result<base::Uuid> improve_supplier(service::Command&, const Improve&);
base::Result<base::Uuid> hand_over(service::Command&, const Hand&);
base::Result<base::Uuid> take_back(service::Command&, const TakeBack&);
base::Result<base::Uuid> suspend_supplier(service::Command&, const Suspend&);
base::Result<base::Uuid> resume_supplier(service::Command&, const Resume&);
base::Result<base::Uuid> end_supplier(service::Command&, const End&);
base::Result<base::Uuid> declare_none(service::Command&, const Declare&);

}  // namespace suppliers
