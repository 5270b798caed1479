#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace submissions {

/// What the rules must know of a kind of submissions.yaml.
struct KindRules {
    std::string name, approved_by;                           // approved_by: a role
    std::vector<std::string> editions, to, proofs, answers;  // to: ministry, prime
};

/// The states of submissions.yaml that the rules name.
namespace states {

inline constexpr std::string_view draft = "answer.draft", approved = "answer.approved_inside", sent = "answer.sent",
                                  question = "answer.question", returned = "answer.returned", confirmed = "answer.confirmed",
                                  conditional = "answer.conditional", refused = "answer.refused", withdrawn = "answer.withdrawn",
                                  closed = "answer.closed";

/// The Ministry or the prime has it, or had it: it counts as filed.
inline bool filed(std::string_view state) { return state != draft && state != approved && state != withdrawn; }

}  // namespace states

/// The rules keep their own confirmation, and no version takes effect without it: one truth, told there.
inline bool about_rules(std::string_view kind)
{
    return kind == "submission.rules_confirm" || kind == "submission.rules_notify" || kind == "submission.rules_change";
}

}  // namespace submissions
