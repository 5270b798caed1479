#include "approvals/commands.hpp"

#include "approvals/api.hpp"
#include "approvals/known.hpp"
#include "crypto/digest.hpp"
#include "messages/approvals.hpp"

namespace approvals {
namespace {

using base::Result;
using base::Uuid;
using service::Command;

/// The request, when there is one that the caller may see.
Result<RequestRow> find(const Command& command, const base::ApprovalId& id)
{
    auto row = request_table.find(command.readings(), id);
    if (!row || !may_see(command.state, *row)) return base::Refusal{codes::no_such_approval, "approval"};
    return *std::move(row);
}

Standing standing(const Command& command, const RequestRow& row, base::Day day)
{
    return standing(command.readings(), command.state.catalog, row, command.state.caller.person, day);
}

}  // namespace

base::Checked start(journal::Recording& recording, const catalog::Catalog& catalog, const Request& ask, base::Day on)
{
    auto known = way(recording.view(), catalog, ask.slice, ask.kind, ask.about);
    known.drafter = person_behind(recording.view(), recording.actor().id, on);
    const auto fact = TRY(decide(ask, known));
    recording.record(recording.make_id<base::ApprovalId>(), on, fact);
    return base::Nothing{};
}

Result<Uuid> draft(Command& command, const Draft& ask)
{
    const auto subject = command.journal.make_id<base::ApprovalId>();
    const auto day = ask.on.value_or(command.today());
    Uuid about = subject;
    if (ask.again) {
        const auto before = TRY(find(command, *ask.again));
        if (before.slice != "approvals") return base::Refusal{codes::drafted_elsewhere, "again"};
        about = before.about;
    }
    const Request request{"approvals",
                          ask.kind.value_or("general"),
                          about,
                          ask.title,
                          crypto::hex(crypto::sha256({ask.title, "\n", ask.summary})),
                          ask.summary,
                          "/approvals/" + std::string{subject.text()}};
    auto known = way(command.readings(), command.state.catalog, request.slice, request.kind, about);
    known.drafter = command.state.caller.person;
    command.journal.record(subject, day, TRY(decide(request, known)));
    return Uuid{subject};
}

Result<Uuid> stamp(Command& command, const Stamp& ask)
{
    const auto row = TRY(find(command, ask.approval));
    const auto day = ask.on.value_or(command.today());
    const auto decision = TRY(decide(ask, standing(command, row, day), command.today()));
    command.journal.record(row.subject, day, decision.stamped);
    if (decision.completes) command.journal.record(row.subject, day, Completed{row.slice, row.kind, row.about, row.content_sha});
    return Uuid{row.subject};
}

Result<Uuid> give_back(Command& command, const GiveBack& ask)
{
    const auto row = TRY(find(command, ask.approval));
    const auto day = ask.on.value_or(command.today());
    const auto given = TRY(decide(ask, standing(command, row, day), command.today()));
    command.journal.record(row.subject, day,
                           Returned{row.slice, row.kind, row.about, row.content_sha, given.step, given.person, given.role,
                                    given.deputy, given.reason});
    return Uuid{row.subject};
}

Result<Uuid> withdraw(Command& command, const Withdraw& ask)
{
    const auto row = TRY(find(command, ask.approval));
    const auto day = ask.on.value_or(command.today());
    const bool own_account = !row.drafter && row.actor == command.journal.actor().id;
    const auto reason = TRY(decide(ask, standing(command, row, day), own_account, command.today()));
    command.journal.record(row.subject, day,
                           Withdrawn{row.slice, row.kind, row.about, row.content_sha, command.state.caller.person, reason});
    return Uuid{row.subject};
}

}  // namespace approvals
