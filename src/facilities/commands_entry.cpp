#include "base/text.hpp"
#include "facilities/commands.hpp"
#include "facilities/tables.hpp"
#include "messages/facilities.hpp"
#include "organization/api.hpp"

#include <algorithm>

/// Commands about the entry-permitted list.
namespace facilities {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

bool handler_or_appointed(const Command& command, const PermitEntry& ask)
{
    return std::ranges::any_of(organization::in_force(command.readings(), ask.person, ask.from), [&](const auto& held) {
        return held.role == "handler" || held.scope == Uuid{ask.facility} || held.role == "general_manager";
    });
}

/// Who has this card on some day of the time asked for; empty: nobody.
std::string card_holder(const Command& command, const PermitEntry& ask)
{
    const auto card = base::nfkc(base::trim(ask.card.value_or("")));
    if (card.empty()) return {};
    for (const auto& row :
         permit_table.where(command.readings(), "WHERE card = ? AND starts <= ? AND ends >= ?"_sql, card, ask.until, ask.from))
        if (row.person != ask.person) return organization::name_of(command.readings(), row.person);
    return {};
}

}  // namespace

Result<Uuid> permit_entry(Command& command, const PermitEntry& ask)
{
    TRY(may(command, "facilities.permit_entry", ask.facility));
    std::optional<Entrant> known;
    if (const auto row = facility_table.find(command.readings(), ask.facility)) {
        const auto person = organization::person(command.readings(), ask.person, ask.from);
        const auto others =
            permit_table.where(command.readings(), "WHERE facility = ? AND person = ? AND starts <= ? AND ends >= ?"_sql,
                               ask.facility, ask.person, ask.until, ask.from);
        known = Entrant{row->state(),    person && person->present, handler_or_appointed(command, ask),
                        !others.empty(), card_holder(command, ask), command.state.caller.person};
    }
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(ask, known, on));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    return subject;
}

Result<Uuid> withdraw_entry(Command& command, const WithdrawEntry& ask)
{
    const auto row = permit_table.find(command.readings(), ask.permit);
    if (row) TRY(may(command, "facilities.permit_entry", row->facility));
    const auto on = ask.on.value_or(command.today());
    const auto fact = TRY(decide(
        ask, row ? std::optional{KnownPermit{row->starts, row->ends, row->withdrawn, !row->card.empty()}} : std::nullopt, on));
    command.journal.record(ask.permit, on, fact);
    return ask.permit;
}

Result<Uuid> review_entry_list(Command& command, const ReviewEntryList& ask)
{
    TRY(may(command, "facilities.permit_entry", ask.facility));
    const auto on = ask.on.value_or(command.today());
    std::optional<std::vector<Uuid>> in_force;
    if (facility_table.find(command.readings(), ask.facility)) {
        in_force.emplace();
        for (const auto& row :
             permit_table.where(command.readings(), "WHERE facility = ? AND starts <= ? AND ends >= ?"_sql, ask.facility, on, on))
            in_force->push_back(row.subject);
    }
    const auto fact = TRY(decide(ask, in_force));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, on, fact);
    for (const auto& line : fact.permits)
        if (!line.kept) command.journal.record(line.permit, on, EntryWithdrawn{on, "名簿の見直し: " + line.note, {}});
    return subject;
}

}  // namespace facilities
