#pragma once
#include "base/describe.hpp"
#include "documents/table.hpp"

namespace documents {

/// A column an import looks for. Its first label is its name on screens; the others are what offices call it, in any language.
struct WantedColumn {
    std::string key;
    std::vector<std::string> labels;
    bool required = false;
};

/// A column of the table and what stands above it.
struct FoundColumn {
    std::string key;           // of the wanted column; empty if none wants it
    std::uint32_t column = 0;  // from 0
    std::string label = {};    // as written; 上段／下段 under a head of two rows
};
BOOST_DESCRIBE_STRUCT(FoundColumn, (), (key, column, label))

/// Which column of a table is which. Nothing is lost: columns no one asked for are listed too.
struct ColumnMapping {
    std::uint32_t head_row = 0;   // the number of the (last) row of labels
    std::uint32_t first_row = 0;  // index of the first row of values in Table::rows
    std::vector<FoundColumn> matched;
    std::vector<FoundColumn> others;
    std::vector<std::string> missing;  // keys of required columns that were not found
};
BOOST_DESCRIBE_STRUCT(ColumnMapping, (), (head_row, first_row, matched, others, missing))

/// A column as the user chose it.
struct ChosenColumn {
    std::string key;
    std::uint32_t column = 0;
};
BOOST_DESCRIBE_STRUCT(ChosenColumn, (), (key, column))

/// Finds the row of labels among the first 15 and what each column is: in any order, in any width of letters, with remarks in
/// brackets, under one row of labels or two. Refuses a table without such a row.
base::Result<ColumnMapping> match_columns(const Table&, const std::vector<WantedColumn>&);

/// The mapping the user chose instead, checked: `head_row` is the number of the row of labels, 0 if the table has none.
base::Result<ColumnMapping> chosen_columns(const Table&, const std::vector<WantedColumn>&, std::uint32_t head_row,
                                           const std::vector<ChosenColumn>&);

/// Refuses a mapping that lacks required columns, all of them named.
base::Checked complete(const ColumnMapping&, const std::vector<WantedColumn>&);

/// The sheet in which most wanted columns are found; hidden ones only if no other has any.
std::size_t best_sheet(const std::vector<Table>&, const std::vector<WantedColumn>&);

/// The cell of a wanted column in this row; an empty one if the column was not found.
const Cell& cell_of(const Row&, const ColumnMapping&, std::string_view key);
/// Where that cell is, as the user finds it: "E12".
std::string address_of(const Row&, const ColumnMapping&, std::string_view key);

}  // namespace documents
