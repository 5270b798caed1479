#pragma once
#include "journal/model.hpp"

#include <set>

namespace journal {

/// Which part of the journal a view rests on: everything that stands today, or a day, or what was known at a moment.
struct AsOf {
    std::optional<base::Day> day;           // standing entries that occurred by the end of this day
    std::optional<base::Instant> known_at;  // only the prefix recorded by this moment
    friend auto operator<=>(const AsOf&, const AsOf&) = default;
    bool today() const { return !day && !known_at; }
};

/// Slices by name; empty means all of them.
using Slices = std::set<std::string, std::less<>>;

/// Makes the tables of every slice in an empty database.
void create_tables(store::Tx&, const Model&);

/// Reads one new entry into the live tables; derives its subject again when it does not come last or corrects, and the subjects
/// of disposed entries, whose private bodies it erases.
void take_in(store::Tx&, const Model&, const Entry&);

/// Derives a subject's rows in `to` again from its standing entries in `from`.
void derive(const store::Snapshot& from, store::Tx& to, const Model&, const base::Uuid& subject, const AsOf&, const Slices& = {});

/// Fills the tables of these slices in `to` from the journal in `from`; the tables are empty. Returns the entries read.
std::int64_t fill(const store::Snapshot& from, store::Tx& to, const Model&, const AsOf&, const Slices& = {});

/// Brings the tables in `to`, filled as of the same day, up to the entries after `read_to`.
void advance(const store::Snapshot& from, store::Tx& to, const Model&, const AsOf&, std::int64_t read_to);

/// Fills again what a new program shapes differently; called once when a company is opened.
void refresh(store::Tx&, const Model&);

/// Every row of a table as text, in an order that does not depend on how it was filled; without the columns named `seq` if asked.
enum class Seq { shown, left_out };
std::vector<std::string> dump(const store::Snapshot&, const store::AnyTable&, Seq = Seq::shown);

/// The first difference between the live tables and a fresh replay ("organization_person: 12 rows, replay gives 11"), or nothing.
std::optional<std::string> difference(const store::Snapshot&, const Model&);

}  // namespace journal
