#pragma once
#include "catalog/text.hpp"

/// What the entry check must know of forms and of its own rules: read from catalog/ledgers/, never written in code.
namespace catalog {
class Catalog;
}
namespace ledgers::entry_check {

struct Column {
    std::string id;
    catalog::Text label;
    std::string type;  // text, longtext, person, date, datetime, time, ...
    bool required = false;
    std::string since;  // a column the company added: nothing is asked of rows recorded before this day (YYYY-MM-DD)
};
BOOST_DESCRIBE_STRUCT(Column, (), (id, label, type, required))

/// From which states to which, and the columns that must be filled by then.
struct Move {
    std::vector<std::string> from;
    std::string to;
    std::vector<std::string> columns;
};
BOOST_DESCRIBE_STRUCT(Move, (), (from, to, columns))

/// A form (様式): its first column is the number of its rows.
struct Form {
    std::string id;  // f04
    catalog::Text title;
    std::string signed_by;                    // role
    std::string volume, numbering;            // fiscal_year, "貸-{fy}-{n:4}"
    std::string view_of;                      // the slice whose facts these rows are; empty: rows of this ledger
    std::vector<Column> columns;              // then the common ones that it has
    std::vector<std::string> common_columns;  // recorded_by, confirmed_on, ...
    std::vector<std::string> match_on;        // two rows with the same cells here are one row
    std::vector<Move> moves;

    /// Whether people write its rows as such: the rows of custody are entries too, the other slices' are made from their records.
    bool written() const { return view_of.empty() || view_of == "custody"; }
    const Column* find(std::string_view column) const;
    bool has_common(std::string_view column) const;
};

enum class Severity { error, warning, notice };
BOOST_DESCRIBE_ENUM(Severity, error, warning, notice)

/// A rule as it is written down: its texts and how grave a fault is. The rule itself is a function (checks.hpp).
struct CheckText {
    std::string id;  // check.loan_overdue
    catalog::Text title;
    std::vector<std::string> forms, requirements;  // forms: ids, or "all"
    Severity severity = Severity::error;
    catalog::Text message, fix;
};
BOOST_DESCRIBE_STRUCT(CheckText, (), (id, title, forms, requirements, severity, message, fix))

/// A value of the rules that no company sets: 15 minutes, 5 days in a row.
struct Threshold {
    std::string id;
    int standard = 0;
};

/// Every form of the catalogue, common columns added.
std::vector<Form> read_forms(const catalog::Catalog&);
/// The rules of ledgers/entry-checks.yaml in its order.
std::vector<CheckText> read_checks(const catalog::Catalog&);
/// The rules of people-consistency.yaml in its order.
std::vector<CheckText> read_person_checks(const catalog::Catalog&);
std::vector<Threshold> read_thresholds(const catalog::Catalog&);

}  // namespace ledgers::entry_check
