#pragma once
#include "journal/model.hpp"
#include "ledgers/facts.hpp"

/// The reading of the journal: volumes and rows. apply() is the only writer of these tables.
namespace ledgers {

struct VolumeRow {
    base::Uuid subject;
    std::string form;
    int year;
    base::Day opened_on;
    std::optional<base::Day> closed_on;
    std::int64_t rows;  // when it was closed
    std::string sha256;
    std::optional<base::PersonId> closed_by;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(VolumeRow, (), (subject, form, year, opened_on, closed_on, rows, sha256, closed_by, seq))

/// What stood in a cell before it was corrected.
struct StruckCell {
    std::string column, text;
    base::Day on;
    std::string by;  // an actor, as the journal's heads name one
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(StruckCell, (), (column, text, on, by, reason))

struct EntryRow {
    base::Uuid subject;
    std::string form;
    int year;
    std::int64_t place;
    std::string number;
    Cells cells;
    base::Personal<Cells> personal;
    base::Personal<std::string> search_text;
    std::string state;
    std::optional<base::Day> act_on;
    base::Day written_on;
    base::Instant recorded_at;
    std::string writer;
    bool imported;
    base::Personal<std::vector<StruckCell>> was;
    int corrections;
    std::optional<base::Day> struck_on;
    std::string strike_reason;
    std::optional<base::Day> confirmed_on;
    std::optional<base::PersonId> confirmed_by;
    std::int64_t seq;

    /// All cells, those about persons among them; after a disposal they say so.
    Cells all() const;
};
BOOST_DESCRIBE_STRUCT(EntryRow, (),
                      (subject, form, year, place, number, cells, personal, search_text, state, act_on, written_on, recorded_at,
                       writer, imported, was, corrections, struck_on, strike_reason, confirmed_on, confirmed_by, seq))

struct AcceptedRow {
    base::Uuid subject;
    std::string form, fault, reason;
    base::PersonId person;
    base::Day accepted_on;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(AcceptedRow, (), (subject, form, fault, reason, person, accepted_on, seq))

struct MappingRow {
    base::Uuid subject;
    std::string form;
    std::map<std::string, std::string> columns;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(MappingRow, (), (subject, form, columns, seq))

extern const store::Table<VolumeRow> volume_table;
extern const store::Table<EntryRow> entry_table;
extern const store::Table<AcceptedRow> accepted_table;
extern const store::Table<MappingRow> mapping_table;

journal::Readings readings();

}  // namespace ledgers
