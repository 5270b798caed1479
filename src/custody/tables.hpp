#pragma once
#include "custody/facts.hpp"
#include "journal/model.hpp"

/// The custody slice's reading of the journal. apply() is the only writer of these tables.
namespace custody {

struct ItemRow {
    base::Uuid subject;
    std::string number;
    Particulars what;
    std::string origin, source_ref, source;  // the event it came of, its row (受-R8-0007), who gave it
    std::optional<base::Uuid> parent;
    std::string parent_no;
    base::Day acquired_on;
    std::optional<base::Day> marked_on;
    std::optional<base::PersonId> listed_by;  // who checked that it is listed as it is
    std::string remarks;
    bool as_found, faulty;  // faulty: something that was done with it was not in order
    std::string state, storage;
    std::optional<base::PersonId> holder;
    std::string outside;  // who has it outside the company
    std::string open_row;
    std::optional<machine::Basis> basis;  // of the open dispatch
    std::optional<base::Day> due;
    bool extended;
    std::optional<machine::Disposal> ordered;
    std::optional<base::Day> ordered_on, counted_on;
    std::optional<Outcome> count_result;
    std::optional<base::Day> ended_on;
    std::string end_action, end_row;
    std::optional<base::Instant> last_at;
    std::int64_t seq;

    /// The title, or what is shown in its place.
    const std::string& shown() const { return what.alias.empty() ? what.title : what.alias; }
    bool ended() const { return ended_on.has_value(); }
};
BOOST_DESCRIBE_STRUCT(ItemRow, (),
                      (subject, number, what, origin, source_ref, source, parent, parent_no, acquired_on, marked_on, listed_by,
                       remarks, as_found, faulty, state, storage, holder, outside, open_row, basis, due, extended, ordered,
                       ordered_on, counted_on, count_result, ended_on, end_action, end_row, last_at, seq))

/// 接受 as it was recorded (f02).
struct ReceiptRow {
    base::Uuid subject;
    Received received;
    base::Day received_on;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(ReceiptRow, (), (subject, received, received_on, seq))

/// 作成・複製 (f03).
struct MakingRow {
    base::Uuid subject, source;
    Made made;
    base::Day made_on;
    std::optional<base::Instant> at;
    std::string recorded_by;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(MakingRow, (), (subject, source, made, made_on, at, recorded_by, seq))

/// One line of an item's life after it was listed.
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

/// 受領なし as it was declared for a contract.
struct NothingRow {
    base::Uuid subject;
    NothingHeld declared;
    base::Day declared_on;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(NothingRow, (), (subject, declared, declared_on, seq))

extern const store::Table<ItemRow> item_table;
extern const store::Table<ReceiptRow> receipt_table;
extern const store::Table<MakingRow> making_table;
extern const store::Table<ActRow> act_table;
extern const store::Table<NothingRow> nothing_table;

journal::Readings readings();

}  // namespace custody
