#include "journal/log.hpp"

#include <algorithm>

namespace journal::log {
namespace {

using store::operator""_sql;
using store::Blob;
using store::Columns;
using store::to_value;

void read_optional(const Columns& columns, int column, std::optional<std::string>& field)
{
    if (columns.null(column)) return field.reset();
    if (!field) field.emplace();
    *field = columns.text(column);
}

/// Reads head and bodies into an entry whose strings keep their memory; the columns are the head's fields in the order of
/// description, then body, personal, hash.
void read(const Columns& columns, Entry& entry)
{
    int column = 0;
    base::for_each_member<Head>([&](std::string_view, auto member) {
        auto& field = entry.head.*member;
        if constexpr (std::same_as<std::remove_cvref_t<decltype(field)>, std::optional<std::string>>)
            read_optional(columns, column, field);
        else
            store::from_column(columns, column, field);
        ++column;
    });
    entry.body = columns.text(column++);
    read_optional(columns, column++, entry.personal);
    const auto hash = columns.text(column);
    entry.hash = {};  // a hash of another length is a wrong hash: verify names the entry
    if (hash.size() == entry.hash.size()) std::ranges::copy(hash, entry.hash.begin());
}

std::vector<Entry> collect(const store::Snapshot& snapshot, store::Sql sql, const std::vector<store::Value>& values)
{
    std::vector<Entry> entries;
    snapshot.connection().run(sql, values, [&](const Columns& columns) { read(columns, entries.emplace_back()); });
    return entries;
}

}  // namespace

void create(store::Tx& tx)
{
    tx.run("CREATE TABLE IF NOT EXISTS journal(v BIGINT NOT NULL, company TEXT NOT NULL, seq INTEGER PRIMARY KEY, recorded_at "
           "BIGINT NOT NULL, "
           "occurred_on BIGINT NOT NULL, occurred_at BIGINT, actor TEXT NOT NULL, acting_as TEXT, command TEXT NOT NULL, n BIGINT "
           "NOT NULL, "
           "subject TEXT NOT NULL, fact TEXT NOT NULL, catalogue TEXT NOT NULL, corrects BIGINT, body_sha TEXT NOT NULL, "
           "private_sha TEXT, "
           "body TEXT NOT NULL, personal BLOB, hash BLOB NOT NULL, UNIQUE(command, n))"_sql);
    tx.run("CREATE INDEX IF NOT EXISTS journal_subject ON journal(subject, occurred_on, seq)"_sql);
    tx.run("CREATE INDEX IF NOT EXISTS journal_key_change ON journal(seq) WHERE fact = 'journal.key_changed.v1'"_sql);
}

void insert(store::Tx& tx, const Entry& entry)
{
    std::vector<store::Value> values;
    values.reserve(19);
    base::for_each_member<Head>([&](std::string_view, auto member) { values.push_back(to_value(entry.head.*member)); });
    values.emplace_back(entry.body);
    values.push_back(entry.personal ? store::Value{Blob{*entry.personal}} : store::Value{});
    values.emplace_back(Blob{std::string{crypto::bytes(entry.hash)}});
    tx.connection().run(
        "INSERT INTO journal(v, company, seq, recorded_at, occurred_on, occurred_at, actor, acting_as, command, n, subject, fact, "
        "catalogue, corrects, body_sha, private_sha, body, personal, hash) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_sql,
        values);
}

void erase_personal(store::Tx& tx, std::int64_t seq) { tx.run("UPDATE journal SET personal = NULL WHERE seq = ?"_sql, seq); }

Tip tip(const store::Snapshot& snapshot, const Hash& genesis)
{
    Tip tip{0, {}, genesis};
    snapshot.connection().run("SELECT seq, recorded_at, hash FROM journal ORDER BY seq DESC LIMIT 1"_sql, {},
                              [&](const Columns& columns) {
                                  tip.seq = columns.integer(0);
                                  tip.recorded_at = base::Instant{std::chrono::microseconds{columns.integer(1)}};
                                  std::ranges::copy(columns.text(2).substr(0, tip.hash.size()), tip.hash.begin());
                              });
    return tip;
}

std::vector<Entry> of_subject(const store::Snapshot& snapshot, const base::Uuid& subject)
{
    return collect(snapshot,
                   "SELECT v, company, seq, recorded_at, occurred_on, occurred_at, actor, acting_as, command, n, subject, fact, "
                   "catalogue, corrects, "
                   "body_sha, private_sha, body, personal, hash FROM journal WHERE subject = ? ORDER BY seq"_sql,
                   {to_value(subject)});
}

std::vector<Entry> of_command(const store::Snapshot& snapshot, const std::string& command)
{
    return collect(snapshot,
                   "SELECT v, company, seq, recorded_at, occurred_on, occurred_at, actor, acting_as, command, n, subject, fact, "
                   "catalogue, corrects, "
                   "body_sha, private_sha, body, personal, hash FROM journal WHERE command = ? ORDER BY n"_sql,
                   {to_value(command)});
}

std::vector<Entry> key_changes(const store::Snapshot& snapshot)
{
    return collect(
        snapshot,
        "SELECT v, company, seq, recorded_at, occurred_on, occurred_at, actor, acting_as, command, n, subject, fact, catalogue, "
        "corrects, body_sha, private_sha, body, personal, hash FROM journal WHERE fact = 'journal.key_changed.v1' ORDER BY seq"_sql,
        {});
}

void each(const store::Snapshot& snapshot, std::int64_t first, std::int64_t last, const std::function<void(Entry&)>& visit)
{
    Entry entry;
    snapshot.connection().run(
        "SELECT v, company, seq, recorded_at, occurred_on, occurred_at, actor, acting_as, command, n, subject, fact, catalogue, corrects, "
        "body_sha, private_sha, body, personal, hash FROM journal WHERE seq BETWEEN ? AND ? ORDER BY seq"_sql,
        {first, last}, [&](const Columns& columns) {
            read(columns, entry);
            visit(entry);
        });
}

std::optional<Entry> at(const store::Snapshot& snapshot, std::int64_t seq)
{
    std::optional<Entry> found;
    each(snapshot, seq, seq, [&](const Entry& entry) { found = entry; });
    return found;
}

std::int64_t last_of(const store::Snapshot& snapshot, const base::Uuid& subject)
{
    return snapshot.value<std::int64_t>("SELECT max(seq) FROM journal WHERE subject = ?"_sql, subject).value_or(0);
}

bool any_after(const store::Snapshot& snapshot, const Entry& entry)
{
    constexpr auto earliest = std::numeric_limits<std::int64_t>::min();
    const std::int64_t at = entry.head.occurred_at ? entry.head.occurred_at->time_since_epoch().count() : earliest;
    return snapshot
        .value<std::int64_t>(
            "SELECT 1 FROM journal WHERE subject = ? AND occurred_on >= ? AND seq < ? AND (occurred_on > ? OR coalesce(occurred_at, ?) > ?) LIMIT 1"_sql,
            entry.head.subject, entry.head.occurred_on, entry.head.seq, entry.head.occurred_on, earliest, at)
        .has_value();
}

bool any_before(const store::Snapshot& snapshot, const Entry& entry)
{
    return snapshot
        .value<std::int64_t>("SELECT 1 FROM journal WHERE subject = ? AND seq < ? LIMIT 1"_sql, entry.head.subject, entry.head.seq)
        .has_value();
}

}  // namespace journal::log
