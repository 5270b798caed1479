#pragma once
#include "base/id.hpp"
#include "store/tx.hpp"

#include <optional>
#include <string>
#include <vector>

namespace journal {
struct Entry;
}

/// What other slices may ask of the facilities: values of the day the snapshot is of.
namespace facilities {

struct FacilityCard {
    base::FacilityId id;
    std::string number, name, site;
    bool designated;  // also while a change waits to be designated again
    std::optional<base::Day> designated_on;
};
/// Facilities that are not revoked, by their numbers.
std::vector<FacilityCard> known_facilities(const store::Snapshot&);
/// Those designated on the day of the snapshot.
std::vector<FacilityCard> designated(const store::Snapshot&);

/// A container that is in its place on the day of the snapshot.
struct ContainerCard {
    std::string number, name;
    bool holds_caution;  // 注意 too, else up to 部内限り
    base::FacilityId facility;
    std::string facility_name;
    bool facility_designated;
};
/// Containers that have not been removed, by their numbers.
std::vector<ContainerCard> containers(const store::Snapshot&);
/// Until when the person may enter the facility; nothing without a permit on the day.
std::optional<base::Day> may_enter_until(const store::Snapshot&, const base::FacilityId&, const base::PersonId&, base::Day);

/// A line of the entry-permitted list: whom, where, from when to when (earlier after a withdrawal).
struct PermitCard {
    std::string facility;  // its number
    base::PersonId person;
    base::Day starts, ends;
};
/// Every permit there was, also those that have ended.
std::vector<PermitCard> permits(const store::Snapshot&);

/// What an inspection found faulty, for app/reactions.cpp to open actions.
struct FaultCard {
    base::Uuid inspection;
    std::string title, detail, link;
    base::PersonId responsible;  // the manager of the facility, else the inspector
};
/// Nothing for other facts than an inspection.
std::vector<FaultCard> faults_found(const store::Snapshot&, const journal::Entry&);

}  // namespace facilities
