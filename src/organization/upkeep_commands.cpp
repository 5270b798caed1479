#include "organization/upkeep_commands.hpp"

#include "messages/organization.hpp"
#include "organization/tables.hpp"
#include "organization/upkeep.hpp"

#include <algorithm>

namespace organization {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

bool knows(const Command& command, const base::PersonId& person)
{
    return person_table.find(command.readings(), person).has_value();
}

}  // namespace

Result<Uuid> submit_paper(Command& command, const SubmitPaper& ask)
{
    const auto content = content_of(command.state, ask.kind);
    PaperKnown about{!content.empty(), 0, false, content_sha(content)};
    for (const auto& row : paper_table.where(command.readings(), "WHERE kind = ?"_sql, ask.kind)) {
        about.last_version = std::max(about.last_version, row.version);
        about.pending = about.pending || row.state == PaperState::submitted;
    }
    const auto fact = TRY(decide(ask, about));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, ask.on.value_or(command.today()), fact);
    return subject;
}

Result<Uuid> call_contacts(Command& command, const CallContacts& ask)
{
    std::set<base::PersonId> on_chart;
    for (const auto& line : contacts(command.state)) on_chart.insert(line.person);
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, on_chart, on, command.today()));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

Result<Uuid> review_handlers(Command& command, const ReviewHandlers& ask)
{
    Listed listed;
    const auto lists = handler_lists(command.state);
    for (const auto& list : lists) {
        if (list.contract != ask.contract) continue;
        listed.contract_name = list.name;
        for (const auto& handler : list.handlers) listed.handlers.insert(handler.appointment);
    }
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, listed, on, command.today()));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

Result<Uuid> check_suitability(Command& command, const CheckSuitability& ask)
{
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, Parties{knows(command, ask.person), knows(command, ask.checked_by)}, on, command.today()));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

Result<Uuid> close_leaver(Command& command, const CloseLeaver& ask)
{
    std::optional<Ended> ended;
    if (const auto row = appointment_table.find(command.readings(), ask.appointment))
        ended = Ended{row->person, row->last_day, row->role == "handler",
                      leaver_table.find(command.readings(), ask.appointment).has_value(), knows(command, ask.confirmed_by)};
    const auto on = ask.on.value_or(command.today());
    command.journal.record(ask.appointment, on, TRY(decide(ask, ended, on, command.today())));
    return Uuid{ask.appointment};
}

Result<Uuid> find_violation(Command& command, const FindViolation& ask)
{
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, on, command.today()));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

Result<Uuid> handle_violation(Command& command, const HandleViolation& ask)
{
    std::optional<Breach> breach;
    if (const auto row = violation_table.find(command.readings(), ask.violation))
        breach = Breach{row->known_on, row->handled_on.has_value(), knows(command, ask.decided_by)};
    const auto on = ask.on.value_or(command.today());
    command.journal.record(ask.violation, on, TRY(decide(ask, breach, on, command.today())));
    return ask.violation;
}

base::Checked approve_paper(journal::Recording& recording, const Uuid& paper, const std::string& content_sha,
                            base::ApprovalId approval, base::Day day)
{
    const auto row = paper_table.find(recording.view(), paper);
    if (!row) return base::Refusal{codes::no_such_paper, "paper"};
    if (row->content_sha != content_sha) return base::Refusal{codes::paper_has_changed, "paper"};
    recording.record(paper, day, PaperApproved{approval});
    return base::Nothing{};
}

base::Checked return_paper(journal::Recording& recording, const Uuid& paper, base::ApprovalId approval, const std::string& reason,
                           base::Day day)
{
    if (!paper_table.find(recording.view(), paper)) return base::Refusal{codes::no_such_paper, "paper"};
    recording.record(paper, day, PaperReturned{approval, reason});
    return base::Nothing{};
}

}  // namespace organization
