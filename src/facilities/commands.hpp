#pragma once
#include "facilities/designate.hpp"
#include "facilities/inspect.hpp"
#include "facilities/keep_containers.hpp"
#include "facilities/keep_keys.hpp"
#include "facilities/permit_entry.hpp"
#include "service/query.hpp"

namespace facilities {

/// FacilityForm about a facility that is known.
struct ChangeFacility {
    base::FacilityId facility;
    std::string name, site;
    std::optional<std::string> address, section, purpose, walls, doors, windows, lock, entry_control, surveillance;
    std::optional<base::Day> on;

    FacilityForm form() const
    {
        return {name, site, address, section, purpose, walls, doors, windows, lock, entry_control, surveillance, on};
    }
};
BOOST_DESCRIBE_STRUCT(ChangeFacility, (),
                      (facility, name, site, address, section, purpose, walls, doors, windows, lock, entry_control, surveillance,
                       on))

base::Result<base::Uuid> register_facility(service::Command&, const FacilityForm&);
base::Result<base::Uuid> change_facility(service::Command&, const ChangeFacility&);
base::Result<base::Uuid> draw_plan(service::Command&, const DrawPlan&);
base::Result<base::Uuid> request_designation(service::Command&, const RequestDesignation&);
base::Result<base::Uuid> designate(service::Command&, const Designate&);
base::Result<base::Uuid> revoke(service::Command&, const Revoke&);

base::Result<base::Uuid> permit_entry(service::Command&, const PermitEntry&);
base::Result<base::Uuid> withdraw_entry(service::Command&, const WithdrawEntry&);
base::Result<base::Uuid> review_entry_list(service::Command&, const ReviewEntryList&);

base::Result<base::Uuid> register_container(service::Command&, const ContainerForm&);
base::Result<base::Uuid> remove_container(service::Command&, const RemoveContainer&);
base::Result<base::Uuid> change_code(service::Command&, const ChangeCode&);

base::Result<base::Uuid> register_key(service::Command&, const KeyForm&);
base::Result<base::Uuid> hand_over_key(service::Command&, const HandOverKey&);
base::Result<base::Uuid> return_key(service::Command&, const ReturnKey&);
base::Result<base::Uuid> retire_key(service::Command&, const RetireKey&);
base::Result<base::Uuid> count_keys(service::Command&, const CountKeys&);

base::Result<base::Uuid> inspect(service::Command&, const Inspect&);
base::Result<base::Uuid> repair_fault(service::Command&, const RepairFault&);

/// Whether the caller may do this in that facility: the permission may reach some facilities only.
base::Checked may(const service::Command&, std::string_view permission, const base::FacilityId&);
/// What a designation of the facility on that day would rest on; nothing when it is not known.
std::optional<Candidate> candidate(const service::Query&, const Designate&, base::Day on);

}  // namespace facilities
