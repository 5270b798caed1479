#pragma once
#include "base/id.hpp"
#include "store/tx.hpp"

#include <optional>
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

/// A subcontractor as the one who sends it something must know it (custody.yaml dispatch).
struct Counterpart {
    std::string company;
    bool notified, confirmed;  // 届出; 官の確認, where it was asked for
    std::string check_result;  // 良好, 要改善, 不良, 未実施
};
/// The one with this number (下-003) on the day; nothing when there is none.
std::optional<Counterpart> counterpart(const store::Snapshot&, const std::string& number, base::Day);

}  // namespace suppliers
