#include "notices/tables.hpp"

#include <algorithm>

namespace notices {

const store::Table<NoticeRow> notice_table{"notices_notice", "subject"};
const store::Table<RecipientRow> recipient_table{"notices_recipient", "subject, person"};

using journal::Entry;
using store::operator""_sql;

/// Puts people in who are not there yet: who was told keeps the first day.
static void tell(store::Tx& tx, const std::vector<base::PersonId>& persons, base::Day due, const Entry& entry)
{
    for (const auto& person : persons) {
        const auto known = recipient_table.where(tx, "WHERE subject = ? AND person = ?"_sql, entry.head.subject, person);
        if (known.empty())
            recipient_table.put(tx, {base::NoticeId{entry.head.subject}, person, entry.head.occurred_on, due, {}, {}, 0});
    }
}

template <class Change>
void change(store::Tx& tx, const Entry& entry, Change&& how)
{
    notice_table.change(tx, entry.head.subject, [&](NoticeRow& row) {
        how(row);
        row.seq = std::max(row.seq, entry.head.seq);
    });
}

template <class Change>
void change_recipient(store::Tx& tx, const Entry& entry, const base::PersonId& person, Change&& how)
{
    for (auto row : recipient_table.where(tx, "WHERE subject = ? AND person = ?"_sql, entry.head.subject, person)) {
        how(row);
        recipient_table.put(tx, row);
    }
}

// Found by argument-dependent lookup from journal::kind, hence not in an unnamed namespace.

static void apply(store::Tx& tx, const Issued& fact, const Entry& entry)
{
    notice_table.put(tx, {base::NoticeId{entry.head.subject},
                          fact.slice,
                          fact.kind,
                          fact.about,
                          fact.title,
                          fact.version,
                          fact.text,
                          fact.content_sha,
                          fact.link,
                          fact.group,
                          entry.head.occurred_on,
                          fact.due,
                          fact.issuer,
                          {},
                          {},
                          {},
                          entry.head.seq});
    tell(tx, fact.recipients, fact.due, entry);
}

static void apply(store::Tx& tx, const Extended& fact, const Entry& entry)
{
    change(tx, entry, [](NoticeRow&) {});
    tell(tx, fact.recipients, fact.due, entry);
}

static void apply(store::Tx& tx, const Acknowledged& fact, const Entry& entry)
{
    change(tx, entry, [](NoticeRow&) {});
    change_recipient(tx, entry, fact.person, [&](RecipientRow& row) {
        if (row.read_on) return;
        row.read_on = entry.head.occurred_on;
        row.way = fact.way;
    });
}

static void apply(store::Tx& tx, const Reminded& fact, const Entry& entry)
{
    change(tx, entry, [&](NoticeRow& row) { row.reminded_on = entry.head.occurred_on; });
    for (const auto& person : fact.persons) change_recipient(tx, entry, person, [](RecipientRow& row) { ++row.reminders; });
}

static void apply(store::Tx& tx, const Closed& fact, const Entry& entry)
{
    change(tx, entry, [&](NoticeRow& row) {
        row.closed_on = entry.head.occurred_on;
        row.close_reason = fact.reason;
    });
}

journal::Readings readings()
{
    using journal::kind;
    return {"notices",
            {&notice_table, &recipient_table},
            {kind<Issued>(), kind<Extended>(), kind<Acknowledged>(), kind<Reminded>(), kind<Closed>()}};
}

}  // namespace notices
