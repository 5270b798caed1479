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

/// What an inspection found faulty, for app/reactions.cpp to open actions.
struct FaultCard {
    base::Uuid inspection;
    std::string title, detail, link;
    base::PersonId responsible;  // the manager of the facility, else the inspector
};
/// Nothing for other facts than an inspection.
std::vector<FaultCard> faults_found(const store::Snapshot&, const journal::Entry&);

}  // namespace facilities
