#include "notices/queries.hpp"

#include "base/text.hpp"
#include "messages/notices.hpp"
#include "notices/audience.hpp"
#include "organization/api.hpp"

#include <algorithm>

namespace notices {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using store::operator""_sql;

std::vector<RecipientRow> recipients(const Query& query, const base::NoticeId& notice)
{
    return recipient_table.where(query.readings, "WHERE subject = ? ORDER BY told_on, person"_sql, notice);
}

/// The name, and 所属, as of the day.
std::pair<std::string, std::string> who(const Query& query, const base::PersonId& person)
{
    const auto card = organization::person(query.readings, person, query.day);
    return card ? std::pair{card->name, card->department} : std::pair{std::string{"（不明）"}, std::string{}};
}

ReaderLine line(const Query& query, const RecipientRow& row)
{
    const auto [name, department] = who(query, row.person);
    return {row.person,
            name,
            department,
            row.told_on,
            row.due,
            row.read_on,
            row.way ? boost::describe::enum_to_string(*row.way, "?") : "",
            row.read_on           ? "read"
            : row.late(query.day) ? "late"
                                  : "unread",
            row.reminders};
}

NoticeAnswer answer_of(const Query& query, const NoticeRow& row)
{
    NoticeAnswer answer{row.subject,
                        row.title,
                        row.version,
                        row.text,
                        row.content_sha,
                        row.link,
                        row.slice,
                        row.kind,
                        group_label(query, row.audience),
                        row.issuer ? organization::name_of(query.readings, *row.issuer) : "（設定者）",
                        row.about,
                        row.issued_on,
                        row.due,
                        row.reminded_on,
                        row.closed_on,
                        row.close_reason,
                        {},
                        {},
                        {},
                        false,
                        row.seq};
    if (const auto mine = own_row(query, row.subject)) answer.mine = Mine{mine->told_on, mine->due, mine->read_on};
    if (!may_see_all(query, row)) return answer;
    const auto all = recipients(query, row.subject);
    for (const auto& recipient : all) answer.readers.push_back(line(query, recipient));
    std::ranges::stable_sort(answer.readers, {}, [](const ReaderLine& r) { return r.read_on.has_value(); });
    answer.may_issue = query.as_of.today() && !row.closed_on && may_issue(query, row.audience);
    if (row.closed_on) return answer;
    for (const auto& member : members(query.readings, row.audience, query.day))
        if (std::ranges::find(all, member, &RecipientRow::person) == all.end())
            answer.not_told.push_back(organization::name_of(query.readings, member));
    return answer;
}

/// Open notices the caller has not read.
std::vector<NoticeRow> waiting(const Query& query)
{
    auto rows = notice_table.where(query.readings, "WHERE closed_on IS NULL ORDER BY due, subject"_sql);
    std::erase_if(rows, [&](const NoticeRow& row) {
        const auto mine = own_row(query, row.subject);
        return !mine || mine->read_on;
    });
    return rows;
}

}  // namespace

std::string full_title(const std::string& title, const std::string& version)
{
    return version.empty() || title.ends_with(version) ? title : title + "（" + version + "）";
}

Result<std::vector<NoticeLine>> notices(const Query& query, const NoAsk&)
{
    std::vector<NoticeLine> lines;
    for (const auto& row : notice_table.where(query.readings, "ORDER BY issued_on DESC, subject DESC"_sql)) {
        const auto mine = own_row(query, row.subject);
        const bool all = may_see_all(query, row);
        if (!all && !mine) continue;
        NoticeLine line{row.subject, row.title, row.version, group_label(query, row.audience), row.issued_on, row.due, 0, 0, 0,
                        0,           "",        ""};
        for (const auto& recipient : recipients(query, row.subject)) {
            if (!all && recipient.person != mine->person) continue;  // how others stand is not for every recipient
            ++line.recipients;
            ++(recipient.read_on ? line.read : line.unread);
            if (recipient.late(query.day)) ++line.late;
        }
        line.state = row.closed_on ? "closed" : line.unread == 0 ? "read" : "open";
        if (mine) line.mine = mine->read_on ? "read" : "unread";
        lines.push_back(std::move(line));
    }
    std::ranges::stable_sort(lines, {}, [](const NoticeLine& l) {
        return std::pair{l.state == "closed" || l.mine != "unread", l.state != "open"};
    });
    return lines;
}

Result<NoticeAnswer> notice_answer(const Query& query, const NoticeAsk& ask)
{
    const auto row = notice_table.find(query.readings, ask.notice);
    if (!row || !(may_see_all(query, *row) || own_row(query, row->subject))) return base::Refusal{codes::no_such_notice, "notice"};
    return answer_of(query, *row);
}

Result<NoticesAnswer> to_read(const Query& query, const NoAsk&)
{
    NoticesAnswer answer;
    for (const auto& row : waiting(query)) answer.notices.push_back(answer_of(query, row));
    return answer;
}

Result<std::vector<UnreadLine>> unread(const Query& query, const NoAsk&)
{
    std::vector<UnreadLine> lines;
    for (const auto& row : notice_table.where(query.readings, "WHERE closed_on IS NULL ORDER BY due, subject"_sql)) {
        if (!may_see_all(query, row)) continue;
        for (const auto& recipient : recipients(query, row.subject)) {
            if (recipient.read_on) continue;
            const auto [name, department] = who(query, recipient.person);
            lines.push_back({name, department, row.title, row.version, recipient.told_on, recipient.due, recipient.late(query.day),
                             recipient.reminders, row.subject, recipient.person});
        }
    }
    return lines;
}

std::vector<service::Task> tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    const auto link = [](const NoticeRow& row) { return "/notices/" + std::string{row.subject.text()}; };
    const service::Text source{"周知", "Notices"};
    for (const auto& row : waiting(query)) {
        const auto due = own_row(query, row.subject)->due;
        tasks.push_back(
            {due < query.today ? "overdue" : "notice",
             {"読んで確認してください: " + full_title(row.title, row.version), "Read: " + full_title(row.title, row.version)},
             source,
             link(row),
             due});
    }
    for (const auto& row : notice_table.where(query.readings, "WHERE closed_on IS NULL ORDER BY due, subject"_sql)) {
        if (!may_issue(query, row.audience)) continue;
        const auto all = recipients(query, row.subject);
        const auto late = std::ranges::count_if(all, [&](const RecipientRow& r) { return r.late(query.today); });
        if (late > 0)
            tasks.push_back({"overdue",
                             {"期限を過ぎた未読が" + std::to_string(late) + "名います: " + full_title(row.title, row.version),
                              std::to_string(late) + " have not read: " + full_title(row.title, row.version)},
                             source,
                             link(row),
                             row.due});
    }
    return tasks;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    for (const auto& row : notice_table.where(query.readings, "ORDER BY issued_on DESC, subject"_sql))
        if (base::search_key(row.title).find(key) != std::string::npos && (may_see_all(query, row) || own_row(query, row.subject)))
            hits.push_back(
                {{full_title(row.title, row.version), ""}, {"周知", "Notices"}, "/notices/" + std::string{row.subject.text()}});
    return hits;
}

}  // namespace notices
