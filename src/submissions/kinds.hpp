#pragma once
#include "catalog/catalog.hpp"
#include "catalog/submissions.hpp"
#include "submissions/states.hpp"

#include <algorithm>

namespace submissions {

/// The kind of this id of submissions.yaml; nothing where there is none.
inline const catalog::Submission* find_kind(const catalog::Catalog& catalog, std::string_view id)
{
    const auto& all = catalog.submissions().submissions;
    const auto found = std::ranges::find(all, id, &catalog::Submission::id);
    return found == all.end() ? nullptr : &*found;
}

/// What the rules must know of a kind.
inline KindRules rules_of(const catalog::Submission& kind)
{
    return {kind.ja, kind.approved_by, kind.editions, kind.to, kind.proof, kind.answers};
}

/// The states that may follow this one.
inline std::vector<std::string> states_after(const catalog::Catalog& catalog, std::string_view state)
{
    const auto& all = catalog.submissions().answer_states;
    const auto found = std::ranges::find(all, state, &catalog::AnswerState::id);
    return found == all.end() ? std::vector<std::string>{} : found->next;
}

}  // namespace submissions
