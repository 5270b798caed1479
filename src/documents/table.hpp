#pragma once
#include "base/day.hpp"

#include <cstdint>

namespace documents {

/// A cell of a table that came in: its text as typed or shown, and what else it can be read as.
struct Cell {
    std::string text;
    std::optional<base::Day> day;         // a date, or a text that means one (令和8年4月1日)
    std::optional<std::int64_t> integer;  // a whole number, also 1,234 and １２
    bool empty() const { return text.empty(); }
};

/// A row with at least one value; rows without any are left out, so `number` is the row as the user sees it, from 1.
struct Row {
    std::uint32_t number = 0;
    bool hidden = false;
    std::vector<Cell> cells;  // from column A on; shorter rows are empty beyond
};

/// One sheet of a workbook, or a CSV file. A merged cell's value stands in each cell it covers.
struct Table {
    std::string sheet;
    bool hidden = false;
    std::vector<Row> rows;
};

/// A table is at most this large: columns, and cells counted from column A to the last value of each row.
inline constexpr std::size_t most_columns = 1'000, most_cells = 5'000'000;

/// The cell of this row, or an empty one beyond its end. Columns count from 0.
const Cell& cell_at(const Row&, std::size_t column);
/// "AB" for column 27.
std::string column_name(std::size_t column);
/// "E12": how a fault in a table names its place.
std::string address(std::size_t column, std::uint32_t row);

/// A cell of this text, with the day and the number it can be read as.
Cell cell_of(std::string text);

/// 2026-04-01, 2026/4/1, 2026年4月1日, 20260401, 令和8年4月1日, R8.4.1, 令和元年, all in full width too. A weekday in brackets and
/// a time of 0:00 may follow. An era may run past its end (平成35年), as papers written before it do; a day that does not exist is
/// nothing.
std::optional<base::Day> parse_day_ja(std::string_view text);
/// The day of a spreadsheet's serial number; 1900 counts a 29 February that did not exist, which is nothing.
std::optional<base::Day> day_of_serial(double serial, bool from_1904 = false);

}  // namespace documents
