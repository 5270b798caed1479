#include "binder/commands.hpp"

#include "binder/document.hpp"
#include "binder/tables.hpp"
#include "documents/document.hpp"
#include "documents/pdf.hpp"
#include "journal/log.hpp"
#include "organization/api.hpp"
#include "service/another_day.hpp"
#include "service/progress.hpp"
#include "store/blobs.hpp"

#include <malloc.h>

namespace binder {
namespace {

using service::Query;
using store::operator""_sql;

/// The journal as the view of the day knows it. Entries that came after that view do not count.
Moment moment_of(const Query& today, const Query& day)
{
    const auto live = today.book.view();
    const auto last = journal::log::at(live->snapshot(), day.head.value());
    const auto same = binder_table.where(today.readings, "WHERE as_of = ?"_sql, day.day);
    return {today.today,
            today.today,
            last ? last->head.seq : 0,
            last ? last->head.recorded_at : today.now,
            crypto::hex(last ? last->hash : today.book.genesis()),
            static_cast<int>(same.size())};
}

/// The company as it called itself on the day.
void introduce(service::Company& company, const store::Snapshot& readings)
{
    const auto card = organization::company(readings);
    if (!card) return;
    company.name = card->name;
    company.short_name = card->short_name;
    company.edition = card->edition;
}

/// The first day anything happened; today when nothing has.
base::Day first_day(const Query& query)
{
    auto first = query.today;
    const auto live = query.book.view();
    journal::log::each(live->snapshot(), 1, std::numeric_limits<std::int64_t>::max(),
                       [&](const journal::Entry& entry) { first = std::min(first, entry.head.occurred_on); });
    return first;
}

/// What is known before the day is: today and the first day.
Moment opened(const Query& query)
{
    Moment moment;
    moment.today = query.today;
    moment.first_day = first_day(query);
    return moment;
}

constexpr int chapters_written = 70;  // percent, once every chapter is written

}  // namespace

base::Checked makeable(const Query& query, const Make& ask)
{
    TRY(day_of(ask, opened(query)));
    return base::Nothing{};
}

base::Result<Prepared> prepare(const Query& query, const Make& ask, const std::vector<http::Upload>&)
{
    const auto asked = opened(query);
    const auto day = TRY(day_of(ask, asked));
    auto prepared = service::on_day(query, day, [&](Query& then) -> base::Result<Prepared> {
        introduce(then.company, then.readings);
        auto moment = moment_of(query, then);
        moment.first_day = asked.first_day;
        const auto paper = TRY(document(then, ask, moment));
        TRY(service::go_on(then, chapters_written, "ページを組み、PDF にしています"));
        const auto bytes = documents::pdf(paper);
        const auto hash = query.blobs.put(bytes);
        return Prepared{ask, std::move(moment), {hash, static_cast<std::int64_t>(bytes.size())}};
    });
    ::malloc_trim(0);  // a binder needs much for a moment
    return prepared;
}

base::Result<base::Uuid> make(service::Command& command, const Prepared& prepared)
{
    const auto fact = TRY(decide(prepared.ask, prepared.moment, prepared.kept));
    const auto subject = command.journal.make_id<base::Uuid>();
    command.journal.record(subject, command.today(), fact);
    return subject;
}

}  // namespace binder
