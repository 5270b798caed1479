#pragma once
#include "base/result.hpp"
#include "catalog/ledgers.hpp"
#include "ledgers/facts.hpp"

/// What is typed into a cell, as it is kept: canonical text, so that two ways of writing a day are one day.
namespace ledgers {

/// The text as the column keeps it; "" stays "". Takes 令和8年11月12日, ９：０５, １２, ○, in any width of letters.
base::Result<std::string> canonical(const catalog::LedgerColumn&, const std::string& typed);

/// Cells by where they are kept.
struct Parts {
    Cells open, personal;
};

/// Every typed cell in its canonical form, under `cells.COLUMN` where one is wrong. Numbers of rows are given, not typed.
base::Result<Parts> read_cells(const catalog::Ledger&, const Cells& typed);

/// The columns that must be filled for the row to be this far and are not, as faults.
base::Faults missing(const catalog::Ledger&, const Cells& whole);

/// The state of a row with these cells: the last move whose columns are all filled; the state rows begin in otherwise.
std::string state_of(const catalog::Ledger&, const Cells& whole);
/// Whether a row in this state still waits for something to be filled in.
bool is_open(const catalog::Ledger&, const std::string& state);

/// "入-R8-00871" for the 871st row of fiscal year 2026.
std::string numbered(const std::string& numbering, int year, std::int64_t place);

/// The column of the day under which a row is entered: the first day that must be filled in (of an application: when it was made).
std::string day_column(const catalog::Ledger&);
/// The day in this column; nothing when it is empty.
std::optional<base::Day> day_in(const Cells& whole, const std::string& column);
/// The day in the column that says when what the row records happened; nothing where the form has none or it is empty.
std::optional<base::Day> act_of(const catalog::Ledger&, const Cells& whole);
/// The column of that day; "" for a form that records no act.
std::string act_column(const catalog::Ledger&);

}  // namespace ledgers
