#include "readiness/commands.hpp"

#include "catalog/standards.hpp"
#include "readiness/standing.hpp"

#include <algorithm>

namespace readiness {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

Known about(const Command& command, const std::string& requirement)
{
    Known known;
    const auto* found = command.state.catalog.find_requirement(requirement);
    known.assessable = found && found->assessable && command.state.catalog.edition(found->edition).assessable;
    const auto rows = exemption_table.where(command.readings(), "WHERE requirement = ?"_sql, requirement);
    known.standing = std::ranges::any_of(rows, [](const ExemptionRow& row) { return !row.ended_on; });
    known.approver = command.state.caller.person;
    return known;
}

Known about(const Command& command, const Uuid& exemption)
{
    Known known;
    const auto row = exemption_table.find(command.readings(), exemption);
    known.standing = row && !row->ended_on;
    if (row) known.since = row->since;
    known.approver = command.state.caller.person;
    return known;
}

std::vector<Assessed> verdicts_now(const Command& command, Occasion occasion)
{
    std::vector<Assessed> facts;
    for (const auto& edition : editions(command.state)) {
        const auto all = standing(command.state, edition);
        Assessed fact{edition, occasion, all->counts, {}};
        for (const auto& one : all->requirements)
            fact.verdicts.push_back({one.requirement->id, boost::describe::enum_to_string(one.verdict, "?")});
        facts.push_back(std::move(fact));
    }
    return facts;
}

/// Editions whose monthly record of this month is there.
std::vector<std::string> recorded_this_month(const Command& command)
{
    const std::chrono::year_month_day today{command.today()};
    const base::Day first = std::chrono::sys_days{today.year() / today.month() / 1};
    std::vector<std::string> recorded;
    for (const auto& row : assessment_table.where(command.readings(), "WHERE assessed_on >= ?"_sql, first))
        if (row.occasion == Occasion::monthly) recorded.push_back(row.edition);
    return recorded;
}

}  // namespace

Result<Uuid> exempt(Command& command, const Exempt& ask)
{
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, about(command, ask.requirement), on));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

Result<Uuid> review_exemption(Command& command, const ReviewExemption& ask)
{
    const auto on = ask.on.value_or(command.today());
    command.journal.record(ask.exemption, on, TRY(decide(ask, about(command, ask.exemption), on)));
    return ask.exemption;
}

Result<Uuid> end_exemption(Command& command, const EndExemption& ask)
{
    const auto on = ask.on.value_or(command.today());
    command.journal.record(ask.exemption, on, TRY(decide(ask, about(command, ask.exemption), on)));
    return ask.exemption;
}

Result<Uuid> assess(Command& command, const Assess& ask)
{
    const auto facts = TRY(decide(ask, verdicts_now(command, ask.occasion), recorded_this_month(command)));
    std::optional<Uuid> first;
    for (const auto& fact : facts) {
        const auto subject = command.journal.make_id<Uuid>();
        command.journal.record(subject, command.today(), fact);
        if (!first) first = subject;
    }
    return *first;
}

}  // namespace readiness
