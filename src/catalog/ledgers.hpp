#pragma once
#include "catalog/forms.hpp"

#include <optional>

/// catalog/ledgers/f*.yaml as a whole: the columns of each form, how they are filled in, numbered, kept and printed.
namespace catalog {
class Catalog;

struct LedgerColumn {
    std::string id;
    Text label;
    std::string type;  // text, longtext, number, date, time, datetime, bool, choice, person, stamp, form_ref, item, ...
    bool required = false;
    int width_mm = 20;
    std::string filled_by;  // a role, or auto: nobody types it
    std::vector<std::string> synonyms_ja;
    Text entry_rule;
    std::vector<std::string> choices;
    bool multiple = false;
    std::string unit;

    /// Whether it names somebody: such cells can be disposed of.
    bool personal() const;
    bool automatic() const { return filled_by == "auto"; }
};
BOOST_DESCRIBE_STRUCT(LedgerColumn, (),
                      (id, label, type, required, width_mm, filled_by, synonyms_ja, entry_rule, choices, multiple, unit))

/// From which states to which, and the columns that must be filled by then.
struct LedgerMove {
    std::vector<std::string> from;
    std::string to;
    std::vector<std::string> columns;
};
BOOST_DESCRIBE_STRUCT(LedgerMove, (), (from, to, columns))

struct LedgerState {
    std::string id;
    Text label;
    bool start = false, end = false;
};
BOOST_DESCRIBE_STRUCT(LedgerState, (), (id, label, start, end))

struct LedgerStates {
    std::vector<LedgerState> list;
    std::vector<LedgerMove> moves;
};
BOOST_DESCRIBE_STRUCT(LedgerStates, (), (list, moves))

struct LedgerLayout {
    std::string paper, orientation;      // A3, A4; landscape, portrait
    std::vector<std::string> stamp_row;  // roles of the 決裁欄
    int rows_per_page = 20;
};
BOOST_DESCRIBE_STRUCT(LedgerLayout, (), (paper, orientation, stamp_row, rows_per_page))

struct LedgerRetention {
    std::string param;
    int years = 5;
    std::string from;
};
BOOST_DESCRIBE_STRUCT(LedgerRetention, (), (param, years, from))

struct LedgerImport {
    std::vector<std::string> sheet_names, match_on;
    std::map<std::string, std::map<std::string, std::string>> value_map;
    Text notes;
};
BOOST_DESCRIBE_STRUCT(LedgerImport, (), (sheet_names, match_on, value_map, notes))

/// A form (簿冊・様式). Its first column is the number of its rows.
struct Ledger {
    std::string id;
    Text title;
    std::string kana;
    Text purpose;
    std::vector<std::string> requirements;
    std::string kept_by, signed_by;      // roles
    std::vector<std::string> filled_by;  // roles
    std::string volume, numbering;       // fiscal_year, "入-{fy}-{n:5}"
    std::optional<std::string> view_of;  // the slice whose facts its rows are
    LedgerRetention retention;
    LedgerLayout layout;
    std::vector<std::string> common_columns;
    std::vector<LedgerColumn> columns;
    std::optional<LedgerStates> states;
    LedgerImport import_hints;
    Text entry_guide;

    const LedgerColumn* find(std::string_view column) const;
    /// The column of the numbers.
    const std::string& number() const { return columns.front().id; }
    bool yearly() const { return volume == "fiscal_year"; }
};
BOOST_DESCRIBE_STRUCT(Ledger, (),
                      (id, title, kana, purpose, requirements, kept_by, signed_by, filled_by, volume, numbering, view_of, retention,
                       layout, common_columns, columns, states, import_hints, entry_guide))

/// Every form, by id; read once a catalogue.
const std::vector<Ledger>& ledgers(const Catalog&);
/// The form, or nothing when the catalogue has none of this id.
const Ledger* find_ledger(const Catalog&, std::string_view id);

}  // namespace catalog
