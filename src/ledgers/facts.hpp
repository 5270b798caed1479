#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/personal.hpp"

#include <map>

/// What the ledgers slice can record: volumes, and the rows of the forms that no other slice keeps.
namespace ledgers {

/// Canonical text by the column's id; what is not written is not there.
using Cells = std::map<std::string, std::string>;

BOOST_DEFINE_ENUM_CLASS(CellType, text, longtext, number, date, time, datetime, yes_no, choice, person)

/// A form of the company's own; its columns are ColumnAdded, its texts FormDescribed. `mark` begins its numbers.
struct FormMade {
    static constexpr auto fact = "ledgers.form_made.v1";
    static constexpr bool founding = true;
    std::string form;  // c01
    bool yearly;
    std::string mark;
};
BOOST_DESCRIBE_STRUCT(FormMade, (), (form, yearly, mark))

/// What stands at the head of the company's form, and the roles that fill it in, sign it and keep it.
struct FormDescribed {
    static constexpr auto fact = "ledgers.form_described.v1";
    std::string title, title_en, kana, purpose, guide, kept_by, signed_by;
    std::vector<std::string> filled_by;
};
BOOST_DESCRIBE_STRUCT(FormDescribed, (), (title, title_en, kana, purpose, guide, kept_by, signed_by, filled_by))

/// A column of the company's own, behind those there are. `column` names its cells for ever: own_1.
struct ColumnAdded {
    static constexpr auto fact = "ledgers.column_added.v1";
    static constexpr bool founding = true;
    std::string form, column, label, label_en;
    CellType type;
    bool required;
    std::string rule, unit;
    std::vector<std::string> choices;
};
BOOST_DESCRIBE_STRUCT(ColumnAdded, (), (form, column, label, label_en, type, required, rule, unit, choices))

/// The column is not filled in any more; what was written in it stays.
struct ColumnEnded {
    static constexpr auto fact = "ledgers.column_ended.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ColumnEnded, (), (reason))

/// The company does not need the form: it is not offered any more. What was written in it stays.
struct FormHidden {
    static constexpr auto fact = "ledgers.form_hidden.v1";
    static constexpr bool founding = true;
    std::string form, reason;
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(FormHidden, (), (form, reason, person))

/// It is needed again.
struct FormShown {
    static constexpr auto fact = "ledgers.form_shown.v1";
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(FormShown, (), (person))

/// A volume (簿冊) of a form is opened: of a fiscal year, or year 0 for a form whose numbers run on.
struct VolumeOpened {
    static constexpr auto fact = "ledgers.volume_opened.v1";
    static constexpr bool founding = true;
    std::string form;
    int year;
};
BOOST_DESCRIBE_STRUCT(VolumeOpened, (), (form, year))

/// From here on nothing in it changes. `sha256` is over its rows (volume_digest.hpp).
struct VolumeClosed {
    static constexpr auto fact = "ledgers.volume_closed.v1";
    std::int64_t rows;
    std::string sha256;
    base::PersonId closed_by;
};
BOOST_DESCRIBE_STRUCT(VolumeClosed, (), (rows, sha256, closed_by))

BOOST_DEFINE_ENUM_CLASS(KeptAs, paper, electronic, both)

/// 記録保管台帳への登録: where the volume is and for how long it stays; recorded again when one of these changes. `number` is
/// given once. `keep_years` 0: as the company's rule says. While `hold` says why, it is not disposed of (an audit, a dispute).
struct VolumeShelved {
    static constexpr auto fact = "ledgers.volume_shelved.v1";
    std::string number;
    KeptAs kept_as;
    std::string place;
    int keep_years;
    std::string hold, remarks;
};
BOOST_DESCRIBE_STRUCT(VolumeShelved, (), (number, kept_as, place, keep_years, hold, remarks))

/// 廃棄の起案: these volumes, whose time is over.
struct DisposalAsked {
    static constexpr auto fact = "ledgers.disposal_asked.v1";
    static constexpr bool founding = true;
    std::string number;
    std::vector<base::Uuid> volumes;
    std::vector<std::string> titles;  // as they were asked for: 簿-R3-004 貸出簿 令和3年度
    std::string reason, content_sha;
    base::PersonId asked_by;
};
BOOST_DESCRIBE_STRUCT(DisposalAsked, (), (number, volumes, titles, reason, content_sha, asked_by))

struct DisposalApproved {
    static constexpr auto fact = "ledgers.disposal_approved.v1";
    base::ApprovalId approval;
};
BOOST_DESCRIBE_STRUCT(DisposalApproved, (), (approval))

/// Returned, or withdrawn by who asked.
struct DisposalReturned {
    static constexpr auto fact = "ledgers.disposal_returned.v1";
    base::ApprovalId approval;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DisposalReturned, (), (approval, reason))

/// The disposal was carried out, before a witness.
struct DisposalCarried {
    static constexpr auto fact = "ledgers.disposal_carried.v1";
    std::string manner;
    base::PersonId carried_by, witness;
};
BOOST_DESCRIBE_STRUCT(DisposalCarried, (), (manner, carried_by, witness))

/// The same of each volume: `entries` of the journal lost what they said about persons; number, title, counts and digest stay.
struct VolumeDisposed {
    static constexpr auto fact = "ledgers.volume_disposed.v1";
    base::Uuid disposal;
    std::string number, manner;  // of the disposal
    std::int64_t entries;
    base::PersonId carried_by, witness;
};
BOOST_DESCRIBE_STRUCT(VolumeDisposed, (), (disposal, number, manner, entries, carried_by, witness))

BOOST_DEFINE_ENUM_CLASS(Extent, full, sample)

/// A row of the tick list: what the ledger says there is.
struct ListedRow {
    std::string row, number;
};
BOOST_DESCRIBE_STRUCT(ListedRow, (), (row, number))

/// 照合: the rows of a ledger on the day, all of them or a sample, to be found in reality.
struct StocktakeStarted {
    static constexpr auto fact = "ledgers.stocktake_started.v1";
    static constexpr bool founding = true;
    std::string number, form;
    int year;
    Extent extent;
    std::vector<ListedRow> rows;
    base::PersonId responsible;  // for what differs
};
BOOST_DESCRIBE_STRUCT(StocktakeStarted, (), (number, form, year, extent, rows, responsible))

BOOST_DEFINE_ENUM_CLASS(Count, there, missing, differs)

/// What was seen of one row; `note` says what differs.
struct CountedRow {
    std::string number;
    Count result;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(CountedRow, (), (number, result, note))

/// Seen at the shelf; `unlisted` is there and in no row of the ledger. What is counted again counts as it was seen last.
struct StocktakeCounted {
    static constexpr auto fact = "ledgers.stocktake_counted.v1";
    std::vector<CountedRow> rows;
    std::vector<std::string> unlisted;
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(StocktakeCounted, (), (rows, unlisted, person))

/// The result is signed; what differed is in the fact, each to become an action.
struct StocktakeSigned {
    static constexpr auto fact = "ledgers.stocktake_signed.v1";
    std::int64_t rows;
    std::vector<std::string> differences;
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(StocktakeSigned, (), (rows, differences, person))

/// A row as it was written, or taken over as found. `place` counts the rows of the volume; `state` is a state of the form.
struct RowWritten {
    static constexpr auto fact = "ledgers.row_written.v1";
    static constexpr bool founding = true;
    std::string form;
    int year;
    std::int64_t place;
    std::string number;
    Cells cells;
    base::Personal<Cells> personal;
    std::string state;
    std::optional<base::Day> act_on;  // when what it records happened
    bool imported;
};
BOOST_DESCRIBE_STRUCT(RowWritten, (), (form, year, place, number, cells, personal, state, act_on, imported))

/// Columns that were still empty: the return, the result.
struct RowFilled {
    static constexpr auto fact = "ledgers.row_filled.v1";
    Cells cells;
    base::Personal<Cells> personal;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(RowFilled, (), (cells, personal, state))

/// 訂正: what stood there is struck through and stays readable. An empty text takes a cell away. Asks for a new confirmation.
struct RowCorrected {
    static constexpr auto fact = "ledgers.row_corrected.v1";
    Cells cells;
    base::Personal<Cells> personal;
    std::string state;
    std::optional<base::Day> act_on;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RowCorrected, (), (cells, personal, state, act_on, reason))

/// The whole row is struck through; its number is not used again.
struct RowStruck {
    static constexpr auto fact = "ledgers.row_struck.v1";
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RowStruck, (), (reason))

/// The 確認者 has compared the row with what it records.
struct RowConfirmed {
    static constexpr auto fact = "ledgers.row_confirmed.v1";
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(RowConfirmed, (), (person))

/// A fault that the entry check found (a warning or a notice) stays as it is, for this reason: `fault` names rule, row and column.
struct FaultAccepted {
    static constexpr auto fact = "ledgers.fault_accepted.v1";
    static constexpr bool founding = true;
    std::string form, fault, reason;
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(FaultAccepted, (), (form, fault, reason, person))

/// Rows of a file that could not be taken over and were left out: kept as evidence that they existed.
struct ImportLeftOut {
    static constexpr auto fact = "ledgers.import_left_out.v1";
    static constexpr bool founding = true;
    std::string form, file_name, file_sha256;
    std::vector<std::string> cells;  // where the faults stood: "E12 ledgers.not_a_day"
};
BOOST_DESCRIBE_STRUCT(ImportLeftOut, (), (form, file_name, file_sha256, cells))

/// Which column of the office's own file is which of the form: the next import of this form begins with it.
struct MappingRemembered {
    static constexpr auto fact = "ledgers.mapping_remembered.v1";
    static constexpr bool founding = true;
    std::string form;
    std::map<std::string, std::string> columns;  // label in the file -> column of the form
};
BOOST_DESCRIBE_STRUCT(MappingRemembered, (), (form, columns))

}  // namespace ledgers
