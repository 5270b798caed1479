#pragma once
#include "documents/table.hpp"

namespace documents {

/// The tables of a file somebody chose: the sheets of an .xlsx (those with values), or the one table of a CSV.
/// Refuses other files, each with what to do about it; all or nothing.
base::Result<std::vector<Table>> read_table(std::string_view bytes, std::string_view file_name);

/// Excel 2007 and later (.xlsx, .xlsm): text, furigana left out; numbers and dates as their formats show them; merged cells filled.
base::Result<std::vector<Table>> read_xlsx(std::string_view bytes);

/// CSV or tab-separated text in UTF-8, UTF-16 or Windows' Shift_JIS (髙, 﨑).
base::Result<Table> read_csv(std::string_view bytes);

}  // namespace documents
