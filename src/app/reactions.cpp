#include "app/reactions.hpp"

#include "actions/api.hpp"
#include "app/approvals_below.hpp"
#include "approvals/api.hpp"
#include "binder/facts.hpp"
#include "catalog/catalog.hpp"
#include "custody/api.hpp"
#include "duties/plans.hpp"
#include "facilities/api.hpp"
#include "facilities/approvable.hpp"
#include "ledgers/keeping.hpp"
#include "ledgers/stocktaking.hpp"
#include "notices/api.hpp"
#include "readiness/commands.hpp"
#include "rules/announcement.hpp"
#include "rules/approvable.hpp"
#include "rules/facts.hpp"
#include "submissions/approvable.hpp"
#include "suppliers/api.hpp"

namespace app {
namespace {

struct Reaction {
    std::string_view fact;
    base::Checked (*answer)(const catalog::Catalog&, journal::Recording&, const journal::Entry&);
};

/// A version of the rules that got its effective date is made known to those who must follow it.
base::Checked make_rules_known(const catalog::Catalog& catalog, journal::Recording& recording, const journal::Entry& cause)
{
    const auto announcement = rules::announcement(recording.view(), catalog, cause);
    return announcement ? notices::issue(recording, catalog, *announcement, cause.head.occurred_on)
                        : base::Checked{base::Nothing{}};
}

/// Opens an action for each card of a slice; `finding` says what they have in common, `about` which record a card is about.
template <class Card>
base::Checked open_each(const catalog::Catalog& catalog, journal::Recording& recording, const journal::Entry& cause,
                        actions::Finding finding, const std::vector<Card>& cards, base::Uuid Card::*about)
{
    for (const auto& card : cards) {
        finding.about = card.*about;
        finding.title = card.title;
        finding.detail = card.detail;
        finding.found_on = cause.head.occurred_on;
        finding.responsible = card.responsible;
        finding.link = card.link;
        TRY(actions::open(recording, catalog, finding, cause.head.occurred_on));
    }
    return base::Nothing{};
}

/// What the findings of one kind have in common.
actions::Finding finding_of(std::string slice, std::string kind, std::optional<actions::Severity> severity = {})
{
    actions::Finding finding{};
    finding.slice = std::move(slice);
    finding.kind = std::move(kind);
    if (severity) finding.severity = *severity;
    return finding;
}

/// An inspection's faults are put right as actions.
base::Checked open_actions(const catalog::Catalog& catalog, journal::Recording& recording, const journal::Entry& cause)
{
    return open_each(catalog, recording, cause, finding_of("facilities", "inspection"),
                     facilities::faults_found(recording.view(), cause), &facilities::FaultCard::inspection);
}

/// What a stock-taking found different is put right as actions.
base::Checked open_differences(const catalog::Catalog& catalog, journal::Recording& recording, const journal::Entry& cause)
{
    return open_each(catalog, recording, cause, finding_of("ledgers", "stocktake"),
                     ledgers::differences_found(recording.view(), cause), &ledgers::DifferenceCard::stocktake);
}

/// A hand-over to a subcontractor before its steps were done is put right as an action.
base::Checked open_early_hand_over(const catalog::Catalog& catalog, journal::Recording& recording, const journal::Entry& cause)
{
    return open_each(catalog, recording, cause, finding_of("suppliers", "hand_over", actions::Severity::major),
                     suppliers::handed_too_early(recording.view(), cause), &suppliers::EarlyHandOver::supplier);
}

/// What must not happen to an item or a medium and has is put right as an action.
base::Checked open_irregularities(const catalog::Catalog& catalog, journal::Recording& recording, const journal::Entry& cause)
{
    return open_each(catalog, recording, cause, finding_of("custody", "as_found", actions::Severity::major),
                     custody::irregularities(recording.view(), cause), &custody::Irregularity::about);
}

/// What the verdicts were is recorded with each binder, so that a later program cannot repaint them.
base::Checked assess_with_binder(service::Command& command)
{
    TRY(readiness::assess(command, {readiness::Occasion::binder}));
    return base::Nothing{};
}

/// One row for each fact that calls for something elsewhere.
const std::vector<Reaction>& reactions()
{
    static const std::vector<Reaction> all{
        {rules::PutInForce::fact, make_rules_known},       {"facilities.inspected.v1", open_actions},
        {"ledgers.stocktake_signed.v1", open_differences}, {"suppliers.handed.v1", open_early_hand_over},
        {"custody.received.v1", open_irregularities},      {"custody.acted.v1", open_irregularities},
        {"custody.made.v1", open_irregularities},          {"custody.medium_acted.v1", open_irregularities},
    };
    return all;
}

struct CommandReaction {
    std::string_view fact;
    base::Checked (*answer)(service::Command&);
};

/// The same for what must see the company as a command does.
const std::vector<CommandReaction>& command_reactions()
{
    static const std::vector<CommandReaction> all{
        {binder::Made::fact, assess_with_binder},
    };
    return all;
}

/// One row for each fact that asks for approval: approvals records the request, and the slice the outcome.
const std::vector<approvals::Approvable>& approvables()
{
    static const std::vector<approvals::Approvable> all = [] {
        auto every = approvals_below();
        every.push_back(duties::exclusion_approvable());
        every.push_back(duties::plan_approvable());
        every.push_back(facilities::approvable());
        every.push_back(ledgers::disposal_approvable());
        every.push_back(rules::approvable());
        every.push_back(submissions::approvable());
        return every;
    }();
    return all;
}

base::Checked ask_for_approval(const catalog::Catalog& catalog, journal::Recording& recording, const journal::Entry& cause)
{
    for (const auto& approvable : approvables()) {
        if (approvable.fact != cause.head.fact) continue;
        const auto request = TRY(approvable.request(recording.view(), cause));
        TRY(approvals::start(recording, catalog, request, cause.head.occurred_on));
    }
    return base::Nothing{};
}

base::Checked tell_outcome(journal::Recording& recording, const journal::Entry& cause)
{
    const auto ending = approvals::ending(cause);
    if (!ending) return base::Nothing{};
    for (const auto& approvable : approvables()) {
        const auto& outcome = ending->outcome;
        if (approvable.slice != outcome.slice || (!approvable.kind.empty() && approvable.kind != outcome.kind)) continue;
        const auto answer = ending->approved ? approvable.approved : approvable.returned;
        return answer ? answer(recording, outcome) : base::Checked{base::Nothing{}};
    }
    return base::Nothing{};
}

}  // namespace

base::Checked react(const catalog::Catalog& catalog, journal::Recording& recording, const journal::Entry& cause,
                    const AsCommand& as_command)
{
    TRY(ask_for_approval(catalog, recording, cause));
    TRY(tell_outcome(recording, cause));
    for (const auto& reaction : reactions())
        if (reaction.fact == cause.head.fact) TRY(reaction.answer(catalog, recording, cause));
    for (const auto& reaction : command_reactions())
        if (reaction.fact == cause.head.fact) TRY(as_command(reaction.answer));
    return base::Nothing{};
}

}  // namespace app
