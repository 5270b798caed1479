#include "notices/commands.hpp"

#include "crypto/digest.hpp"
#include "messages/notices.hpp"
#include "notices/api.hpp"
#include "notices/audience.hpp"
#include "organization/api.hpp"

namespace notices {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

/// The notice, when the caller may work on it as its issuer.
Result<NoticeRow> issued(const Command& command, const base::NoticeId& id)
{
    auto row = notice_table.find(command.readings(), id);
    if (!row || !may_see_all(command.state, *row)) return base::Refusal{codes::no_such_notice, "notice"};
    if (!may_issue(command.state, row->audience)) return base::Refusal{codes::not_your_group, "notice"};
    return *std::move(row);
}

std::optional<base::PersonId> person_behind(const store::Snapshot& readings, const std::string& actor, base::Day day)
{
    const auto id = Uuid::parse(actor);
    if (!id) return std::nullopt;
    if (organization::person(readings, base::PersonId{*id}, day)) return base::PersonId{*id};
    return organization::person_of(readings, base::AccountId{*id});
}

Reading reading(const Command& command, const NoticeRow& row, const std::optional<base::PersonId>& person)
{
    Reading known{
        row.content_sha, row.closed_on.has_value(), {}, {}, command.state.caller.person, may_issue(command.state, row.audience)};
    if (!person) return known;
    for (const auto& recipient :
         recipient_table.where(command.readings(), "WHERE subject = ? AND person = ?"_sql, row.subject, *person)) {
        known.told_on = recipient.told_on;
        known.read_on = recipient.read_on;
    }
    return known;
}

}  // namespace

base::Checked issue(journal::Recording& recording, const catalog::Catalog& catalog, const Announcement& ask, base::Day on)
{
    auto known = audience(recording.view(), catalog, ask.group, on);
    known.issuer = person_behind(recording.view(), recording.actor().id, on);
    const auto fact = TRY(decide(ask, known, on));
    for (const auto& before :
         notice_table.where(recording.view(), "WHERE about = ? AND slice = ? AND kind = ? AND closed_on IS NULL"_sql, ask.about,
                            ask.slice, ask.kind))
        recording.record(before.subject, on, Closed{"新しい版を周知したため"});
    recording.record(recording.make_id<base::NoticeId>(), on, fact);
    return base::Nothing{};
}

Result<Uuid> issue_notice(Command& command, const Issue& ask)
{
    if (!may_issue(command.state, ask.group)) return base::Refusal{codes::not_your_group, "group"};
    const auto on = ask.on.value_or(command.today());
    const auto subject = command.journal.make_id<base::NoticeId>();
    auto known = audience(command.readings(), command.state.catalog, ask.group, on);
    known.issuer = command.state.caller.person;
    const Announcement announcement{"notices", "general", subject,
                                    ask.title, "",        crypto::hex(crypto::sha256({ask.title, "\n", ask.text})),
                                    ask.group, ask.text,  "/notices/" + std::string{subject.text()},
                                    ask.due};
    command.journal.record(subject, on, TRY(decide(announcement, known, on)));
    return Uuid{subject};
}

Result<Uuid> extend(Command& command, const Extend& ask)
{
    const auto row = TRY(issued(command, ask.notice));
    const auto on = ask.on.value_or(command.today());
    std::vector<base::PersonId> told;
    for (const auto& recipient : recipient_table.where(command.readings(), "WHERE subject = ?"_sql, row.subject))
        told.push_back(recipient.person);
    const auto known = audience(command.readings(), command.state.catalog, row.audience, on);
    command.journal.record(row.subject, on, TRY(decide(known, told, row.closed_on.has_value())));
    return Uuid{row.subject};
}

Result<Uuid> acknowledge(Command& command, const Acknowledge& ask)
{
    const auto row = notice_table.find(command.readings(), ask.notice);
    if (!row || !(may_see_all(command.state, *row) || own_row(command.state, row->subject)))
        return base::Refusal{codes::no_such_notice, "notice"};
    const auto person = ask.person ? ask.person : command.state.caller.person;
    const auto fact = TRY(decide(ask, reading(command, *row, person), command.today()));
    command.journal.record(row->subject, ask.on.value_or(command.today()), fact);
    return Uuid{row->subject};
}

Result<Uuid> remind(Command& command, const Remind& ask)
{
    const auto row = TRY(issued(command, ask.notice));
    std::vector<base::PersonId> unread;
    for (const auto& recipient :
         recipient_table.where(command.readings(), "WHERE subject = ? AND read_on IS NULL ORDER BY person"_sql, row.subject))
        unread.push_back(recipient.person);
    command.journal.record(row.subject, ask.on.value_or(command.today()), TRY(decide(ask, unread, row.closed_on.has_value())));
    return Uuid{row.subject};
}

Result<Uuid> close(Command& command, const Close& ask)
{
    const auto row = TRY(issued(command, ask.notice));
    command.journal.record(row.subject, ask.on.value_or(command.today()), TRY(decide(ask, row.closed_on.has_value())));
    return Uuid{row.subject};
}

}  // namespace notices
