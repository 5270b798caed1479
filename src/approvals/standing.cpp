#include "approvals/standing.hpp"

#include "messages/approvals.hpp"

#include <algorithm>

namespace approvals {

std::optional<Hat> hat_for(const Step& step, const base::Uuid& scope, const base::PersonId& person, const std::vector<Hat>& hats)
{
    if (step.person) return *step.person == person ? std::optional{Hat{{}, {}, false}} : std::nullopt;
    std::optional<Hat> found;
    for (const auto& hat : hats) {
        const bool fits = std::ranges::find(step.roles, hat.role) != step.roles.end();
        const bool in_scope = !step.scoped || scope.nil() || hat.scope.nil() || hat.scope == scope;
        if (fits && in_scope && (!found || (found->deputy && !hat.deputy))) found = hat;
    }
    return found;
}

base::Result<Hat> check_turn(const Standing& known, base::Day on)
{
    if (known.state != State::pending) return base::Refusal{codes::closed, "approval"};
    if (!known.person) return base::Refusal{codes::no_person};
    if (on < known.last) return base::Refusal{codes::before_the_step_before, "on", {base::iso(known.last)}};
    const auto& step = known.steps.at(static_cast<std::size_t>(known.at));
    const auto hat = hat_for(step, known.scope, *known.person, known.hats);
    if (!hat) return base::Refusal{codes::not_your_turn, "approval"};
    if (known.drafter != known.person) return *hat;
    if (step.act == Act::approve) return base::Refusal{codes::own_draft, "approval", {known.four_eyes}};
    if (known.others_confirm) return base::Refusal{codes::own_draft_confirmed, "approval"};
    return *hat;
}

void check_seen(const Standing& known, const std::optional<std::string>& seen_sha, base::Faults& faults)
{
    faults.add_if(seen_sha && *seen_sha != known.content_sha, codes::another_text, "content_sha");
}

}  // namespace approvals
