#include "duties/plan.hpp"

#include "base/text.hpp"
#include "messages/duties.hpp"

#include <algorithm>

namespace duties {
namespace {

constexpr std::size_t longest_note = 300, longest_policy = 4000;

std::string at(std::size_t i, const char* field) { return "lines[" + std::to_string(i) + "]." + field; }

/// The drafted line this entry stands for: the first of its duty that has none yet.
const PlanLine* drafted_for(const PlanEntry& entry, const std::vector<PlanLine>& drafted, std::vector<bool>& used)
{
    for (std::size_t i = 0; i < drafted.size(); ++i) {
        if (used[i] || drafted[i].duty != entry.duty) continue;
        used[i] = true;
        return &drafted[i];
    }
    return nullptr;
}

}  // namespace

base::Result<PlanSubmitted> decide(const SubmitPlan& ask, const KnownPlan& known)
{
    base::Faults faults;
    const auto policy = base::trimmed(ask.policy);
    faults.add_if(policy.empty(), codes::policy_required, "policy");
    faults.add_if(base::length(policy) > longest_policy, codes::text_too_long, "policy", {std::to_string(longest_policy)});
    faults.add_if(known.pending, codes::plan_pending, "kind");
    PlanSubmitted fact{ask.kind, ask.fiscal_year, known.versions + 1, policy, {}, {}};
    std::vector<bool> used(known.drafted.size(), false);
    for (std::size_t i = 0; i < ask.lines.size(); ++i) {
        const auto& entry = ask.lines[i];
        const auto note = base::trimmed(entry.note);
        const auto* drafted = drafted_for(entry, known.drafted, used);
        if (!drafted) {
            faults.add(codes::no_such_line, at(i, "duty"), {entry.duty});
            continue;
        }
        faults.add_if(entry.due > drafted->due, codes::later_than_due, at(i, "due"), {base::wareki(drafted->due)});
        faults.add_if(entry.due < known.first, codes::outside_the_year, at(i, "due"), {base::fiscal_year_name(ask.fiscal_year)});
        faults.add_if(base::length(note) > longest_note, codes::text_too_long, at(i, "note"), {std::to_string(longest_note)});
        fact.lines.push_back({drafted->duty, drafted->title, entry.due, drafted->role, drafted->who, note});
    }
    for (std::size_t i = 0; i < used.size(); ++i)
        faults.add_if(!used[i], codes::line_missing, "lines", {known.drafted[i].title, base::wareki(known.drafted[i].due)});
    if (faults) return faults;
    std::ranges::stable_sort(fact.lines, {}, &PlanLine::due);
    return fact;
}

}  // namespace duties
