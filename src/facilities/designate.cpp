#include "facilities/designate.hpp"

#include "base/text.hpp"
#include "messages/facilities.hpp"

namespace facilities {

namespace {

/// What a facility lacks for a designation, whoever decides it (readiness.yaml facilities.designated).
base::Faults lacking(const Candidate& known, const std::optional<base::Day>& ministry_checked, base::Day on)
{
    base::Faults faults;
    const auto& facility = known.described;
    faults.add_if(known.state == State::revoked, codes::already_revoked, "facility");
    faults.add_if(known.state == State::designated, codes::nothing_to_designate, "facility");
    faults.add_if(facility.address.empty(), codes::address_before_designation, "address");
    faults.add_if(facility.boundary.walls.empty() || facility.boundary.doors.empty(), codes::boundary_before_designation, "walls");
    faults.add_if(facility.lock.empty(), codes::lock_before_designation, "lock");
    faults.add_if(facility.entry_control.empty(), codes::entry_control_before_designation, "entry_control");
    faults.add_if(!known.has_manager, codes::manager_before_designation, "facility");
    faults.add_if(known.plan_version == 0, codes::plan_before_designation, "plan_version");
    faults.add_if(known.plan_version > 0 && !known.handling_area, codes::plan_without_handling_area, "plan_version");
    faults.add_if(ministry_checked && *ministry_checked > on, codes::day_after_the_act, "ministry_checked");
    faults.add_if(known.designated_on && on < *known.designated_on, codes::before_the_designation, "on");
    return faults;
}

}  // namespace

base::Result<Designated> decide(const Designate& ask, const std::optional<Candidate>& known, base::Day on)
{
    if (!known) return base::Refusal{codes::no_such_facility, "facility"};
    auto faults = lacking(*known, ask.ministry_checked, on);
    faults.add_if(known->decided_by_role.empty(), codes::may_not_designate, "decided_by");
    if (faults) return faults;
    return Designated{known->plan_version,  base::nfkc(base::trimmed(ask.letter)),
                      ask.decided_by,       known->decided_by_role,
                      ask.ministry_checked, std::nullopt};
}

base::Result<DesignationRequested> decide(const RequestDesignation& ask, const std::optional<Candidate>& known,
                                          const std::string& content_sha, bool pending, base::Day on)
{
    if (!known) return base::Refusal{codes::no_such_facility, "facility"};
    auto faults = lacking(*known, ask.ministry_checked, on);
    faults.add_if(pending, codes::designation_pending, "facility");
    if (faults) return faults;
    return DesignationRequested{known->plan_version, content_sha, base::nfkc(base::trimmed(ask.letter)), ask.ministry_checked,
                                base::trimmed(ask.note)};
}

base::Result<Designated> decide_approved(const std::optional<DesignationRequested>& request, const std::string& content_sha,
                                         const std::string& approved_sha, base::ApprovalId approval,
                                         std::optional<base::PersonId> decided_by)
{
    if (!request || request->content_sha != approved_sha || content_sha != approved_sha)
        return base::Refusal{codes::changed_since_the_request, "facility"};
    return Designated{request->plan_version, request->letter, decided_by, {}, request->ministry_checked, approval};
}

base::Result<Revoked> decide(const Revoke& ask, const std::optional<Leftover>& known, base::Day on)
{
    if (!known) return base::Refusal{codes::no_such_facility, "facility"};
    base::Faults faults;
    const auto number = [](std::size_t n) { return std::to_string(n); };
    faults.add_if(known->state == State::revoked, codes::already_revoked, "facility");
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    faults.add_if(base::trim(ask.emptied).empty(), codes::emptied_required, "emptied");
    faults.add_if(known->containers > 0, codes::containers_left, "facility", {number(known->containers)});
    faults.add_if(known->keys > 0, codes::keys_left, "facility", {number(known->keys)});
    faults.add_if(known->permits > 0, codes::permits_left, "facility", {number(known->permits)});
    faults.add_if(known->designated_on && on < *known->designated_on, codes::before_the_designation, "on");
    if (faults) return faults;
    return Revoked{std::string{base::trim(ask.reason)}, std::string{base::trim(ask.emptied)}};
}

}  // namespace facilities
