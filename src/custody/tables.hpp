#pragma once
#include "custody/facts.hpp"
#include "journal/model.hpp"

/// The custody slice's reading of the journal. apply() is the only writer of these tables.
namespace custody {

struct ItemRow {
    base::Uuid subject;
    std::string number;
    Received received;
    base::Day received_on;
    std::string state, storage;
    std::optional<base::PersonId> holder;
    std::string open_row;
    std::optional<base::Day> due;
    bool extended;
    std::optional<machine::Disposal> ordered;
    std::optional<base::Day> ordered_on, ended_on;
    std::string end_row;
    std::optional<base::Instant> last_at;
    std::int64_t seq;

    /// The title, or what is shown in its place.
    const std::string& shown() const { return received.alias.empty() ? received.title : received.alias; }
};
BOOST_DESCRIBE_STRUCT(ItemRow, (),
                      (subject, number, received, received_on, state, storage, holder, open_row, due, extended, ordered, ordered_on,
                       ended_on, end_row, last_at, seq))

/// One line of an item's life after it was received.
struct ActRow {
    base::Uuid subject;
    std::int64_t seq;
    Acted act;
    std::string open_row;  // the row of the form it belongs to
    std::optional<base::Instant> at;
    base::Day acted_on;
    std::string recorded_by;
};
BOOST_DESCRIBE_STRUCT(ActRow, (), (subject, seq, act, open_row, at, acted_on, recorded_by))

extern const store::Table<ItemRow> item_table;
extern const store::Table<ActRow> act_table;

journal::Readings readings();

}  // namespace custody
