#include "crypto/digest.hpp"
#include "duties/cycles.hpp"
#include "duties/labels.hpp"
#include "duties/queries.hpp"
#include "messages/duties.hpp"
#include "schedule/ics.hpp"

#include <algorithm>

/// 会社の業務日の暦, and a person's duties as a calendar that other programs read.
namespace duties {
namespace {

using service::Query;
using store::operator""_sql;

/// How far a calendar file reaches, in days: what is overdue, and the coming year.
constexpr int days_back = 60, days_ahead = 400;

bool plain_weekend(base::Day day, const schedule::Closure& closure)
{
    const std::chrono::weekday on{day};
    return (on == std::chrono::Saturday && closure.ja == "土曜日") || (on == std::chrono::Sunday && closure.ja == "日曜日");
}

/// What the company set for this day, the latest.
const DaysRow* set_for(const std::vector<DaysRow>& set, base::Day day)
{
    const auto found = std::ranges::find_if(set.rbegin(), set.rend(),
                                            [&](const DaysRow& row) { return row.first_day <= day && day <= row.last_day; });
    return found == set.rend() ? nullptr : &*found;
}

schedule::ics::Entry entry_of(const Query& query, const Occurrence& one)
{
    const auto& duty = *one.duty;
    schedule::ics::Entry entry;
    entry.uid =
        duty.id + '.' + base::iso(one.turn.due) + (one.event ? '.' + std::string{one.event->text()} : "") + '@' + query.company.id;
    entry.summary =
        (one.state == State::overdue ? "【期限超過】" : "【期限】") + duty.ja + (one.what.empty() ? "" : "（" + one.what + "）");
    entry.description = words(query.catalog, duty).ja + "\n証拠: " + form_numbers(duty) + "\n" + query.company.name;
    entry.day = one.turn.due;
    for (const int days : duty.lead_days)
        if (days >= 0) entry.alarms.push_back(days);
    return entry;
}

}  // namespace

base::Result<CalendarAnswer> calendar_answer(const Query& query, const YearAsk& ask)
{
    CalendarAnswer answer{TRY(fiscal_year_of(query, ask.fiscal_year)), 0, {}};
    const auto days = calendar(query);
    const auto set = days_table.where(query.readings, "WHERE cleared_on IS NULL ORDER BY seq"_sql);
    for (auto day = first_of(answer.fiscal_year); day <= last_of(answer.fiscal_year); day += std::chrono::days{1}) {
        const auto closure = days.closure(day);
        answer.business_days += closure ? 0 : 1;
        const auto* own = set_for(set, day);
        if (!own && (!closure || plain_weekend(day, *closure))) continue;
        answer.days.push_back({day, closure ? Text{closure->ja, closure->en} : Text{own->name, own->name},
                               closure && closure->unconfirmed, own != nullptr, !closure,
                               own ? std::optional{own->subject} : std::nullopt});
    }
    return answer;
}

std::string calendar_of(const Query& query, const base::PersonId& person)
{
    const Posts posts{query.readings, query.day};
    const auto from = query.day - std::chrono::days{days_back}, to = query.day + std::chrono::days{days_ahead};
    std::vector<schedule::ics::Entry> entries;
    const auto turns = occurrences(query, first_of(base::fiscal_year(from)), last_of(base::fiscal_year(to)));
    for (const auto& one : *turns) {
        const bool every_day = one.duty->cycle.kind == "business_day";
        if (one.done_on || every_day || one.turn.due < from || one.turn.due > to) continue;
        if (posts.of(*one.duty).includes(person)) entries.push_back(entry_of(query, one));
    }
    return schedule::ics::write("情報セキュリティの義務（" + query.company.short_name + "）", entries, query.now);
}

base::Result<FeedsAnswer> own_feeds(const Query& query, const service::NoAsk&)
{
    FeedsAnswer answer;
    if (!query.caller.person) return answer;
    for (const auto& row : feed_table.where(
             query.readings, "WHERE person = ? AND closed_on IS NULL ORDER BY opened_on, subject"_sql, *query.caller.person))
        answer.open.push_back({row.subject, row.opened_on});
    return answer;
}

std::optional<base::PersonId> person_of_feed(const store::Snapshot& readings, const std::string& token, base::Day day)
{
    const auto sha = crypto::hex(crypto::sha256({token}));
    for (const auto& row : feed_table.where(readings, "WHERE token_sha = ? AND closed_on IS NULL"_sql, sha)) {
        const auto person = organization::person(readings, row.person, day);
        if (person && person->present) return row.person;
    }
    return std::nullopt;
}

base::Result<service::Paper> own_calendar(const Query& query, const service::NoAsk&)
{
    if (!query.caller.person) return base::Refusal{codes::no_person};
    return service::Paper{"自分の義務.ics", "text/calendar; charset=utf-8", calendar_of(query, *query.caller.person)};
}

}  // namespace duties
