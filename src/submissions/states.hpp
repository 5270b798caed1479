#pragma once
#include "catalog/submissions.hpp"

#include <algorithm>
#include <string_view>

/// The states of submissions.yaml that the rules name.
namespace submissions::states {

inline constexpr std::string_view draft = "answer.draft", approved = "answer.approved_inside", sent = "answer.sent",
                                  received = "answer.received", question = "answer.question", returned = "answer.returned",
                                  confirmed = "answer.confirmed", conditional = "answer.conditional", refused = "answer.refused",
                                  withdrawn = "answer.withdrawn", closed = "answer.closed";

/// Whether `to` may follow `from`.
inline bool may_follow(const std::vector<catalog::AnswerState>& all, std::string_view from, std::string_view to)
{
    const auto state = std::ranges::find(all, from, &catalog::AnswerState::id);
    return state != all.end() && std::ranges::find(state->next, to) != state->next.end();
}

/// The Ministry or the prime has it, or had it: it counts as filed.
inline bool filed(std::string_view state) { return state != draft && state != approved && state != withdrawn; }

}  // namespace submissions::states
