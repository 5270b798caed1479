#include "journal/readings.hpp"

#include "journal/log.hpp"

#include <algorithm>
#include <set>

namespace journal {
namespace {

using store::operator""_sql;

bool within(const Entry& entry, const AsOf& as_of) { return !as_of.known_at || entry.head.recorded_at <= *as_of.known_at; }

bool by_the_day(const Entry& entry, const AsOf& as_of) { return !as_of.day || entry.head.occurred_on <= *as_of.day; }

/// Whether anything is left to read: a disposed entry keeps its place in the chain and gives nothing.
bool readable(const FactKind& kind, const Entry& entry) { return !kind.personal || entry.personal || !entry.head.private_sha; }

void apply(store::Tx& tx, const Model& model, const Entry& entry)
{
    const auto& kind = model.kind(entry.head.fact);
    if (readable(kind, entry)) kind.apply(tx, entry);
}

void forget(store::Tx& tx, const Model& model, const std::vector<Entry>& entries, const base::Uuid& subject)
{
    std::set<std::string_view> slices;
    for (const auto& entry : entries)
        if (!entry.head.corrects) slices.insert(model.kind(entry.head.fact).slice);
    for (const auto slice : slices)
        for (const auto* table : model.slice(slice).tables) table->forget(tx, subject);
}

/// Every row of a table as text, in an order that does not depend on how it was filled.
std::vector<std::string> dump(const store::Snapshot& snapshot, const store::AnyTable& table)
{
    std::vector<std::string> rows;
    snapshot.connection().run("SELECT * FROM " + table.name(), {}, [&](const store::Columns& columns) {
        std::string row;
        for (int i = 0; i < columns.size(); ++i) (row += columns.null(i) ? "NULL" : std::string{columns.text(i)}) += '\x1f';
        rows.push_back(std::move(row));
    });
    std::ranges::sort(rows);
    return rows;
}

}  // namespace

void create_tables(store::Tx& tx, const Model& model)
{
    for (const auto& slice : model.slices())
        for (const auto* table : slice.tables) table->create(tx);
}

void take_in(store::Tx& tx, const Model& model, const Entry& entry)
{
    if (entry.head.corrects || log::any_after(tx, entry)) return derive(tx, tx, model, entry.head.subject, {});
    apply(tx, model, entry);
}

void derive(const store::Snapshot& from, store::Tx& to, const Model& model, const base::Uuid& subject, const AsOf& as_of)
{
    auto entries = log::of_subject(from, subject);
    std::erase_if(entries, [&](const Entry& entry) { return !within(entry, as_of); });
    forget(to, model, entries, subject);
    for (const auto& entry : standing(std::move(entries)))
        if (by_the_day(entry, as_of)) apply(to, model, entry);
}

std::int64_t fill(const store::Snapshot& from, store::Tx& to, const Model& model, const AsOf& as_of,
                  std::optional<std::string_view> only_slice)
{
    // Subjects do not touch each other's rows (a law of apply), so each can be read when its last entry has come.
    // Entries that already come in reading order are applied as they stream; only the other subjects are derived one by one.
    struct Seen {
        base::Day on;
        base::Instant at;
    };
    std::map<base::Uuid, Seen> last;
    std::set<base::Uuid> out_of_order;
    std::int64_t count = 0;
    const auto wanted = [&](const Entry& entry) { return !only_slice || model.kind(entry.head.fact).slice == *only_slice; };
    log::each(from, 1, std::numeric_limits<std::int64_t>::max(), [&](Entry&& entry) {
        if (!within(entry, as_of)) return;
        ++count;
        auto& seen = last.try_emplace(entry.head.subject, Seen{base::Day::min(), base::Instant::min()}).first->second;
        const Seen now{entry.head.occurred_on, entry.head.occurred_at.value_or(base::Instant::min())};
        const bool in_order = std::tie(now.on, now.at) >= std::tie(seen.on, seen.at);
        if (entry.head.corrects || !in_order) return void(out_of_order.insert(entry.head.subject));
        seen = now;
        if (by_the_day(entry, as_of) && wanted(entry) && !out_of_order.contains(entry.head.subject)) apply(to, model, entry);
    });
    for (const auto& subject : out_of_order) {
        auto entries = log::of_subject(from, subject);
        std::erase_if(entries, [&](const Entry& entry) { return !within(entry, as_of); });
        for (const auto& slice : model.slices())
            if (!only_slice || slice.slice == *only_slice)
                for (const auto* table : slice.tables) table->forget(to, subject);
        for (const auto& entry : standing(std::move(entries)))
            if (by_the_day(entry, as_of) && wanted(entry)) apply(to, model, entry);
    }
    return count;
}

void refresh(store::Tx& tx, const Model& model)
{
    tx.run("CREATE TABLE IF NOT EXISTS readings_shape(slice TEXT PRIMARY KEY, shape TEXT NOT NULL)"_sql);
    for (const auto& slice : model.slices()) {
        const auto shape = tx.value<std::string>("SELECT shape FROM readings_shape WHERE slice = ?"_sql, slice.slice);
        if (shape == slice.shape()) continue;
        for (const auto* table : slice.tables) {
            table->drop(tx);
            table->create(tx);
        }
        fill(tx, tx, model, {}, slice.slice);
        tx.run("INSERT INTO readings_shape(slice, shape) VALUES (?, ?) ON CONFLICT(slice) DO UPDATE SET shape = excluded.shape"_sql,
               slice.slice, slice.shape());
    }
}

std::optional<std::string> difference(const store::Snapshot& live, const Model& model)
{
    auto memory = store::Connection::in_memory();
    store::Tx replayed{memory};
    create_tables(replayed, model);
    fill(live, replayed, model, {});
    for (const auto& slice : model.slices()) {
        for (const auto* table : slice.tables) {
            const auto a = dump(live, *table), b = dump(replayed, *table);
            if (a != b) return table->name() + ": " + std::to_string(a.size()) + " rows, replay gives " + std::to_string(b.size());
        }
    }
    return std::nullopt;
}

}  // namespace journal
