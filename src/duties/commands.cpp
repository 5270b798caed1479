#include "duties/commands.hpp"

#include "crypto/digest.hpp"
#include "duties/cycles.hpp"
#include "duties/plans.hpp"
#include "duties/queries.hpp"
#include "messages/duties.hpp"

#include <algorithm>

namespace duties {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

bool present(const Command& command, const std::optional<base::PersonId>& person, base::Day on)
{
    if (!person) return true;
    const auto card = organization::person(command.readings(), *person, on);
    return card && card->present;
}

std::optional<KnownEvent> event_of(const Command& command, const std::string& duty, const Uuid& id)
{
    const auto row = event_table.find(command.readings(), id);
    if (!row || row->duty != duty) return std::nullopt;
    const auto done = done_table.where(command.readings(), "WHERE event = ?"_sql, id);
    return KnownEvent{row->happened_on, !done.empty()};
}

std::optional<KnownDuty> known_duty(const Command& command, const RecordDone& ask)
{
    const auto* duty = catalog::find_duty(command.state.catalog, ask.duty);
    if (!duty) return std::nullopt;
    KnownDuty known;
    known.excluded = exclusion(command.state, ask.duty).has_value();
    known.follows_events = duty->cycle.kind == "event";
    known.performer_known = present(command, ask.performed_by, ask.on.value_or(command.today()));
    const auto end = last_of(base::fiscal_year(command.today()) + 1);
    const auto turns = occurrences(command.state, base::Day{}, end);
    for (const auto& one : *turns)
        if (one.duty == duty && !one.event) known.turns.push_back({one.turn.opens, one.turn.due, one.done_on.has_value()});
    if (ask.event) known.event = event_of(command, ask.duty, *ask.event);
    return known;
}

base::Checked responsible(const Command& command, const std::string& id)
{
    const auto* duty = catalog::find_duty(command.state.catalog, id);
    const Posts posts{command.readings(), command.today()};
    if (duty && !may_record(command.state, *duty, posts))
        return base::Refusal{codes::not_responsible, "", {posts.of(*duty).names()}};
    return base::Nothing{};
}

}  // namespace

Result<Uuid> record_done(Command& command, const RecordDone& asked)
{
    TRY(responsible(command, asked.duty));
    auto ask = asked;
    if (!ask.performed_by) ask.performed_by = command.state.caller.person;
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, known_duty(command, ask), on));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

Result<Uuid> note_event(Command& command, const NoteEvent& ask)
{
    TRY(responsible(command, ask.duty));
    const auto on = ask.on.value_or(command.today());
    const auto* duty = catalog::find_duty(command.state.catalog, ask.duty);
    std::optional<KnownDuty> known;
    std::optional<base::Day> due;
    if (duty) {
        known.emplace().follows_events = duty->cycle.kind == "event";
        const auto cycle = cycle_of(command.state.catalog, *duty);
        const auto* after_event = std::get_if<schedule::AfterEvent>(&cycle.turns);
        const auto days = calendar(command.state);
        if (after_event && after_event->within) due = days.shifted(schedule::after(on, *after_event->within, days), cycle.shift);
    }
    const auto fact = TRY(decide(ask, known, due));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

Result<Uuid> assign(Command& command, const Assign& ask)
{
    const auto on = ask.on.value_or(command.today());
    const KnownAssignment known{catalog::find_duty(command.state.catalog, ask.duty) != nullptr, present(command, ask.person, on),
                                present(command, ask.deputy, on)};
    const auto fact = TRY(decide(ask, known));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

Result<Uuid> set_days(Command& command, const SetDays& ask)
{
    const auto fact = TRY(decide(ask));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, command.today(), fact);
    return subject;
}

Result<Uuid> clear_days(Command& command, const ClearDays& ask)
{
    const auto row = days_table.find(command.readings(), ask.days);
    command.journal.record(ask.days, command.today(), TRY(decide(ask, row && !row->cleared_on)));
    return ask.days;
}

Result<Uuid> request_exclusion(Command& command, const RequestExclusion& ask)
{
    KnownExclusion known{catalog::find_duty(command.state.catalog, ask.duty) != nullptr,
                         exclusion(command.state, ask.duty).has_value()};
    for (const auto& row : exclusion_table.where(command.readings(), "WHERE duty = ?"_sql, ask.duty))
        known.pending = known.pending || row.standing == Standing::pending;
    auto fact = TRY(decide(ask, known, command.today()));
    fact.content_sha = content_sha(fact);
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, command.today(), fact);
    return subject;
}

Result<Uuid> end_exclusion(Command& command, const EndExclusion& ask)
{
    const auto row = exclusion_table.find(command.readings(), ask.exclusion);
    command.journal.record(ask.exclusion, command.today(), TRY(decide(ask, row && row->standing == Standing::in_force)));
    return ask.exclusion;
}

Result<Uuid> submit_plan(Command& command, const SubmitPlan& ask)
{
    TRY(fiscal_year_of(command.state, ask.fiscal_year));
    const auto known = known_plan(command.state, ask.kind, ask.fiscal_year);
    if (known.drafted.empty()) return base::Refusal{codes::nothing_to_plan, "fiscal_year"};
    auto fact = TRY(decide(ask, known));
    fact.content_sha = content_sha(fact);
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, command.today(), fact);
    return subject;
}

Result<Uuid> open_feed(Command& command, const OpenFeed& ask)
{
    const auto fact = TRY(decide(ask, command.state.caller.person, crypto::hex(crypto::sha256({ask.token}))));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, command.today(), fact);
    return subject;
}

Result<Uuid> close_feed(Command& command, const CloseFeed& ask)
{
    const auto row = feed_table.find(command.readings(), ask.feed);
    const bool own = row && !row->closed_on && command.state.caller.person == row->person;
    command.journal.record(ask.feed, command.today(), TRY(decide(ask, own)));
    return ask.feed;
}

}  // namespace duties
