#pragma once
#include "journal/model.hpp"
#include "ledgers/facts.hpp"

/// The reading of the journal: volumes and rows. apply() is the only writer of these tables.
namespace ledgers {

/// A form of the company's own.
struct OwnFormRow {
    base::Uuid subject;
    std::string form;
    bool yearly;
    std::string mark, title, title_en, kana, purpose, guide, kept_by, signed_by;
    std::vector<std::string> filled_by;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(OwnFormRow, (),
                      (subject, form, yearly, mark, title, title_en, kana, purpose, guide, kept_by, signed_by, filled_by, seq))

/// A column of the company's own, in its own form or in one of the catalogue.
struct OwnColumnRow {
    base::Uuid subject;
    std::string form, column_id, label, label_en;
    CellType type;
    bool required;
    std::string entry_rule, unit;
    std::vector<std::string> choices;
    base::Day added_on;
    std::optional<base::Day> ended_on;
    std::string end_reason;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(OwnColumnRow, (),
                      (subject, form, column_id, label, label_en, type, required, entry_rule, unit, choices, added_on, ended_on,
                       end_reason, seq))

/// A time in which a form was not needed.
struct HiddenRow {
    base::Uuid subject;
    std::string form, reason;
    base::PersonId hidden_by;
    base::Day hidden_on;
    std::optional<base::Day> shown_on;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(HiddenRow, (), (subject, form, reason, hidden_by, hidden_on, shown_on, seq))

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

/// A volume's line of the 記録保管台帳; of the same subject as the volume.
struct ShelfRow {
    base::Uuid subject;
    std::string number;
    KeptAs kept_as;
    std::string place;
    int keep_years;
    std::string hold, remarks;
    std::optional<base::Day> disposed_on;
    std::string disposal, manner;  // number of the disposal, and how
    std::int64_t entries;
    std::optional<base::PersonId> carried_by, witness;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(ShelfRow, (),
                      (subject, number, kept_as, place, keep_years, hold, remarks, disposed_on, disposal, manner, entries,
                       carried_by, witness, seq))

BOOST_DEFINE_ENUM_CLASS(DisposalState, asked, approved, returned, carried)

struct DisposalRow {
    base::Uuid subject;
    std::string number;
    std::vector<base::Uuid> volumes;
    std::vector<std::string> titles;
    std::string reason, content_sha;
    base::PersonId asked_by;
    base::Day asked_on;
    DisposalState state;
    std::optional<base::ApprovalId> approval;
    std::optional<base::Day> approved_on;
    std::string return_reason;
    std::optional<base::Day> carried_on;
    std::string manner;
    std::optional<base::PersonId> carried_by, witness;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(DisposalRow, (),
                      (subject, number, volumes, titles, reason, content_sha, asked_by, asked_on, state, approval, approved_on,
                       return_reason, carried_on, manner, carried_by, witness, seq))

struct StocktakeRow {
    base::Uuid subject;
    std::string number, form;
    int year;
    Extent extent;
    base::Day started_on;
    std::vector<ListedRow> rows;
    base::PersonId responsible;
    std::vector<CountedRow> counted;  // each number once
    std::vector<std::string> unlisted;
    std::vector<base::PersonId> counters;
    std::optional<base::Day> signed_on;
    std::optional<base::PersonId> signed_by;
    std::vector<std::string> differences;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(StocktakeRow, (),
                      (subject, number, form, year, extent, started_on, rows, responsible, counted, unlisted, counters, signed_on,
                       signed_by, differences, seq))

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

extern const store::Table<OwnFormRow> own_form_table;
extern const store::Table<OwnColumnRow> own_column_table;
extern const store::Table<HiddenRow> hidden_table;
extern const store::Table<VolumeRow> volume_table;
extern const store::Table<ShelfRow> shelf_table;
extern const store::Table<DisposalRow> disposal_table;
extern const store::Table<StocktakeRow> stocktake_table;
extern const store::Table<EntryRow> entry_table;
extern const store::Table<AcceptedRow> accepted_table;
extern const store::Table<MappingRow> mapping_table;

journal::Readings readings();

}  // namespace ledgers
