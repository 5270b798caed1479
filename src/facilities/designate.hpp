#pragma once
#include "facilities/describe_facility.hpp"

namespace facilities {

/// 指定, or 再指定 after a change. `decided_by`: nothing is the caller.
struct Designate {
    base::FacilityId facility;
    std::optional<int> plan_version;  // nothing: the latest
    std::optional<std::string> letter;
    std::optional<base::PersonId> decided_by;
    std::optional<base::Day> ministry_checked, on;
};
BOOST_DESCRIBE_STRUCT(Designate, (), (facility, plan_version, letter, decided_by, ministry_checked, on))

/// What the rule must know (readiness.yaml facilities.designated).
struct Candidate {
    State state;
    Described described;
    bool has_manager;             // a 管理責任者 is in force for the facility on the day
    int plan_version;             // the one asked for, 0: there is none
    bool handling_area;           // it shows one
    std::string decided_by_role;  // of who decides; empty: may not decide
    std::optional<base::Day> designated_on;
};
base::Result<Designated> decide(const Designate&, const std::optional<Candidate>&, base::Day on);

/// 指定の起案. `content_sha` in the fact is of what `Candidate` describes.
struct RequestDesignation {
    base::FacilityId facility;
    std::optional<std::string> letter, note;
    std::optional<base::Day> ministry_checked;
};
BOOST_DESCRIBE_STRUCT(RequestDesignation, (), (facility, letter, note, ministry_checked))
base::Result<DesignationRequested> decide(const RequestDesignation&, const std::optional<Candidate>&,
                                          const std::string& content_sha, bool pending, base::Day on);

/// The designation an approval leads to: only of what was approved, word for word. `content_sha`: of what stands now.
base::Result<Designated> decide_approved(const std::optional<DesignationRequested>&, const std::string& content_sha,
                                         const std::string& approved_sha, base::ApprovalId,
                                         std::optional<base::PersonId> decided_by);

struct Revoke {
    base::FacilityId facility;
    std::string reason, emptied;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Revoke, (), (facility, reason, emptied, on))

/// What would be left behind: containers and keys still registered, people still permitted.
struct Leftover {
    State state;
    std::size_t containers, keys, permits;
    std::optional<base::Day> designated_on;
};
base::Result<Revoked> decide(const Revoke&, const std::optional<Leftover>&, base::Day on);

}  // namespace facilities
