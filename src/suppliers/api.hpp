#pragma once
#include "base/id.hpp"
#include "store/tx.hpp"

#include <string>
#include <vector>

namespace journal {
struct Entry;
}

/// What other slices may ask of the subcontractors: values of the day the snapshot is of.
namespace suppliers {

/// A hand-over that something stood in the way of.
struct EarlyHandOver {
    base::Uuid supplier;
    std::string title, detail, link;
    base::PersonId responsible;  // who handed it over
};
/// What calls for an action in this entry; nothing for other facts, and where every step was done.
std::vector<EarlyHandOver> handed_too_early(const store::Snapshot&, const journal::Entry&);

}  // namespace suppliers
