#pragma once
#include "facilities/describe_facility.hpp"

namespace facilities {

/// 立入許可.
struct PermitEntry {
    base::FacilityId facility;
    base::PersonId person;
    base::Day from, until;
    std::optional<std::string> hours, card, reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(PermitEntry, (), (facility, person, from, until, hours, card, reason, on))

/// What the rule must know.
struct Entrant {
    State state;             // of the facility
    bool present;            // the person is of the company on the first day
    bool handler;            // 取扱者, or appointed for the facility, on the first day
    bool permitted_already;  // in some part of the time
    std::string card_taken_by;
    std::optional<base::PersonId> permitted_by;
};
/// Only handlers, or somebody with a reason; at most a year at a time.
base::Result<EntryPermitted> decide(const PermitEntry&, const std::optional<Entrant>&, base::Day on);

struct WithdrawEntry {
    base::Uuid permit;
    base::Day last_day;
    std::string reason;
    std::optional<base::Day> card_back, on;
};
BOOST_DESCRIBE_STRUCT(WithdrawEntry, (), (permit, last_day, reason, card_back, on))

struct KnownPermit {
    base::Day from, until;
    bool withdrawn;
    bool has_card;
};
base::Result<EntryWithdrawn> decide(const WithdrawEntry&, const std::optional<KnownPermit>&, base::Day on);

/// 名簿の見直し: every permit in force, one by one. Those not kept end on that day.
struct ReviewEntryList {
    base::FacilityId facility;
    std::vector<ReviewedPermit> permits;
    std::optional<std::string> remarks;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(ReviewEntryList, (), (facility, permits, remarks, on))

/// `in_force`: the permits of the facility in force on the day; nothing: no such facility.
base::Result<EntryListReviewed> decide(const ReviewEntryList&, const std::optional<std::vector<base::Uuid>>& in_force);

}  // namespace facilities
