#pragma once
#include "catalog/catalog.hpp"
#include "catalog/submissions.hpp"

#include <algorithm>

namespace submissions {

/// The kind of this id of submissions.yaml; nothing where there is none.
inline const catalog::Submission* find_kind(const catalog::Catalog& catalog, std::string_view id)
{
    const auto& all = catalog.submissions().submissions;
    const auto found = std::ranges::find(all, id, &catalog::Submission::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace submissions
