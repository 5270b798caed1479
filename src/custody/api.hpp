#pragma once
#include "base/id.hpp"
#include "store/tx.hpp"

#include <string>
#include <vector>

namespace journal {
struct Entry;
}

/// What other slices may ask of custody: values of the day the snapshot is of.
namespace custody {

/// Something was done, or had happened, that must not happen.
struct Irregularity {
    base::Uuid about;  // the item or the medium
    std::string title, detail, link;
    base::PersonId responsible;  // who did it
};
/// What calls for an action in this entry; nothing for other facts, and where everything was in order.
std::vector<Irregularity> irregularities(const store::Snapshot&, const journal::Entry&);

}  // namespace custody
