#include "journal/readings.hpp"

#include "journal/log.hpp"

#include <algorithm>
#include <unordered_map>

namespace journal {
namespace {

using store::operator""_sql;

struct UuidHash {
    std::size_t operator()(const base::Uuid& id) const { return std::hash<std::string_view>{}(id.text()); }
};

bool within(const Entry& entry, const AsOf& as_of) { return !as_of.known_at || entry.head.recorded_at <= *as_of.known_at; }

bool by_the_day(const Entry& entry, const AsOf& as_of) { return !as_of.day || entry.head.occurred_on <= *as_of.day; }

void apply(store::Tx& tx, const FactKind& kind, const Model& model, const Entry& entry)
{
    if (!kind.apply) return;
    if (model.is_current(entry.head.fact))
        kind.apply(tx, entry);
    else
        kind.apply(tx, model.current(entry));
}

/// What a subject is read from: its standing entries in their order, founding facts first. A founding fact counts from its
/// subject's first day, so that nothing is said about a person whom the readings do not know yet.
std::vector<Entry> read_by(const Model& model, const std::vector<Entry>& entries, const AsOf& as_of)
{
    auto stand = standing(entries);
    const auto founding = [&](const Entry& entry) { return model.kind(entry.head.fact).founding; };
    const bool begun = !stand.empty() && by_the_day(stand.front(), as_of);
    std::ranges::stable_partition(stand, founding);
    std::erase_if(stand, [&](const Entry& entry) { return !(founding(entry) ? begun : by_the_day(entry, as_of)); });
    return stand;
}

void forget(store::Tx& tx, const Model& model, const Slices& slices, const base::Uuid& subject)
{
    for (const auto& name : slices)
        if (const auto* slice = model.slice(name))
            for (const auto* table : slice->tables) table->forget(tx, subject);
}

std::set<base::Uuid> disposed_subjects(const store::Snapshot& snapshot, const Entry& disposal)
{
    std::set<base::Uuid> subjects;
    for (const auto seq : decode<Disposed>(disposal).entries)
        if (const auto entry = log::at(snapshot, seq)) subjects.insert(entry->head.subject);
    return subjects;
}

/// Erases the private bodies of disposed entries and what the readings took from them.
void dispose(store::Tx& tx, const Model& model, const Entry& disposal)
{
    for (const auto seq : decode<Disposed>(disposal).entries) log::erase_personal(tx, seq);
    for (const auto& subject : disposed_subjects(tx, disposal)) derive(tx, tx, model, subject, {});
}

}  // namespace

void create_tables(store::Tx& tx, const Model& model)
{
    for (const auto& slice : model.slices())
        for (const auto* table : slice.tables) table->create(tx);
}

void take_in(store::Tx& tx, const Model& model, const Entry& entry)
{
    if (entry.head.fact == Disposed::fact) return dispose(tx, model, entry);
    const auto& kind = model.kind(entry.head.fact);
    const bool out_of_order = kind.founding ? log::any_before(tx, entry) : log::any_after(tx, entry);
    if (entry.head.corrects || out_of_order) return derive(tx, tx, model, entry.head.subject, {});
    apply(tx, kind, model, entry);
}

void derive(const store::Snapshot& from, store::Tx& to, const Model& model, const base::Uuid& subject, const AsOf& as_of,
            const Slices& only)
{
    auto entries = log::of_subject(from, subject);
    Slices slices;
    for (const auto& entry : entries)
        if (const auto& slice = model.kind(entry.head.fact).slice; only.empty() || only.contains(slice)) slices.insert(slice);
    forget(to, model, slices, subject);
    std::erase_if(entries, [&](const Entry& entry) { return !within(entry, as_of); });
    for (const auto& entry : read_by(model, entries, as_of)) {
        const auto& kind = model.kind(entry.head.fact);
        if (slices.contains(kind.slice)) apply(to, kind, model, entry);
    }
}

std::int64_t fill(const store::Snapshot& from, store::Tx& to, const Model& model, const AsOf& as_of, const Slices& only)
{
    // Subjects do not touch each other's rows (a law of apply), so each may be read by itself. Entries that already come in
    // reading order are applied as they stream by; only the other subjects are derived one by one.
    using Place = std::pair<base::Day, base::Instant>;
    std::unordered_map<base::Uuid, Place, UuidHash> last;
    std::set<base::Uuid> out_of_order;
    std::int64_t count = 0;
    log::each(from, 1, std::numeric_limits<std::int64_t>::max(), [&](const Entry& entry) {
        if (!within(entry, as_of)) return;
        ++count;
        const auto& kind = model.kind(entry.head.fact);
        const Place place{entry.head.occurred_on, entry.head.occurred_at.value_or(base::Instant::min())};
        const auto [seen, first] = last.try_emplace(entry.head.subject, place);
        if (entry.head.corrects || (kind.founding ? !first : place < seen->second))
            return void(out_of_order.insert(entry.head.subject));
        seen->second = place;
        if (!by_the_day(entry, as_of) || (!only.empty() && !only.contains(kind.slice))) return;
        if (out_of_order.empty() || !out_of_order.contains(entry.head.subject)) apply(to, kind, model, entry);
    });
    for (const auto& subject : out_of_order) derive(from, to, model, subject, as_of, only);
    return count;
}

void advance(const store::Snapshot& from, store::Tx& to, const Model& model, const AsOf& as_of, std::int64_t read_to)
{
    std::set<base::Uuid> moved;
    log::each(from, read_to + 1, std::numeric_limits<std::int64_t>::max(), [&](const Entry& entry) {
        if (entry.head.fact == Disposed::fact) moved.merge(disposed_subjects(from, entry));
        const bool matters = by_the_day(entry, as_of) || entry.head.corrects || model.kind(entry.head.fact).founding;
        if (matters && within(entry, as_of)) moved.insert(entry.head.subject);
    });
    for (const auto& subject : moved) derive(from, to, model, subject, as_of);
}

void refresh(store::Tx& tx, const Model& model)
{
    tx.run("CREATE TABLE IF NOT EXISTS readings_shape(slice TEXT PRIMARY KEY, shape TEXT NOT NULL, tables TEXT NOT NULL)"_sql);
    Slices changed;
    for (const auto& slice : model.slices()) {
        const auto shape = tx.value<std::string>("SELECT shape FROM readings_shape WHERE slice = ?"_sql, slice.slice);
        if (shape == slice.shape()) continue;
        const auto before =
            tx.value<std::vector<std::string>>("SELECT tables FROM readings_shape WHERE slice = ?"_sql, slice.slice);
        for (const auto& table : before.value_or(std::vector<std::string>{})) store::drop(tx, table);
        std::vector<std::string> names;
        for (const auto* table : slice.tables) {
            table->drop(tx);
            table->create(tx);
            names.push_back(table->name());
        }
        changed.insert(slice.slice);
        tx.run("INSERT INTO readings_shape(slice, shape, tables) VALUES (?, ?, ?) "
               "ON CONFLICT(slice) DO UPDATE SET shape = excluded.shape, tables = excluded.tables"_sql,
               slice.slice, slice.shape(), names);
    }
    if (!changed.empty()) fill(tx, tx, model, {}, changed);
}

std::vector<std::string> dump(const store::Snapshot& snapshot, const store::AnyTable& table, Seq seq)
{
    std::vector<std::string> rows;
    snapshot.connection().run("SELECT * FROM " + table.name(), {}, [&](const store::Columns& columns) {
        std::string row;
        for (int i = 0; i < columns.size(); ++i) {
            if (seq == Seq::left_out && columns.name(i) == "seq") continue;
            (row += columns.null(i) ? "NULL" : std::string{columns.text(i)}) += '\x1f';
        }
        rows.push_back(std::move(row));
    });
    std::ranges::sort(rows);
    return rows;
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
