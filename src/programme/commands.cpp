#include "programme/commands.hpp"

#include "organization/api.hpp"
#include "programme/roadmap.hpp"

#include <algorithm>

namespace programme {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

/// The weeks of an item as they stand: the latest plan, else the catalogue's.
std::pair<int, int> weeks_of(const Command& command, const RunRow& run, const catalog::WorkItem& item)
{
    const auto rows = plan_table.where(command.readings(), "WHERE subject = ? AND item = ?"_sql, run.subject, item.id);
    return rows.empty() ? std::pair{item.weeks.start, item.weeks.length} : std::pair{rows.front().start_week, rows.front().weeks};
}

}  // namespace

Result<Uuid> start(Command& command, const Start& ask)
{
    const auto& all = command.state.catalog.programme().programmes;
    Known known;
    known.exists = std::ranges::find(all, ask.programme, &catalog::SupportProgramme::id) != all.end();
    known.running = run_of(command.readings(), ask.programme).has_value();
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, known, on));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

Result<Uuid> plan(Command& command, const Plan& ask)
{
    const auto* item = find_item(command.state.catalog, ask.item);
    const auto run = item ? run_of(command.readings(), item->programme) : std::nullopt;
    Known known;
    known.exists = item != nullptr;
    known.running = run.has_value();
    known.moved = run && weeks_of(command, *run, *item) != std::pair{ask.start_week, ask.weeks};
    if (ask.person) {
        const auto person = organization::person(command.readings(), *ask.person, command.today());
        known.person_known = person && person->present;
    }
    const auto fact = TRY(decide(ask, known));
    command.journal.record(run->subject, ask.on.value_or(command.today()), fact);
    return run->subject;
}

Result<Uuid> remark(Command& command, const Remark& ask)
{
    Known known;
    known.exists = find_item(command.state.catalog, ask.item) != nullptr;
    known.caller = command.state.caller.person;
    const auto fact = TRY(decide(ask, known));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, ask.on.value_or(command.today()), fact);
    return subject;
}

}  // namespace programme
