#pragma once
#include "documents/document.hpp"

namespace documents {

enum class Kind { text, integer, yen, day, choice };

/// One column of a list.
struct SheetColumn {
    std::string label;
    Kind kind = Kind::text;
    double width = 14;                      // half-width characters
    std::vector<std::string> choices = {};  // for Kind::choice: offered when the cell is filled in
};

/// Nothing, text, a number or a day.
using SheetCell = std::variant<std::monostate, std::string, std::int64_t, base::Day>;

struct SheetRow {
    enum class Mark { none, attention, struck };  // attention: overdue; struck: corrected later
    std::vector<SheetCell> cells;
    Mark mark = Mark::none;
};

/// A list or ledger as a value: the one source of its Excel, CSV and paper forms.
struct Sheet {
    std::string title;
    std::string subtitle = {};  // 令和8年度　川崎事業所 第1取扱室
    std::string marking = {};
    std::vector<SheetColumn> columns = {};
    std::vector<SheetRow> rows = {};
    std::vector<block::Approval::Place> approval = {};  // 決裁欄; empty = none
    std::string number = {};                            // 文書番号
    std::string basis = {};                             // 基準日 …: at the foot
    Printed printed = {};
};

/// The list as an Excel book, as a Japanese office would have made it: 決裁欄, filter, print titles, real dates in 和暦. Text is
/// never a formula. Throws if there are more rows than Excel takes (1,048,576).
std::string xlsx(const Sheet&);

/// UTF-8 with BOM, CRLF, days as 2026-04-01. Text that a spreadsheet would take for a formula stands behind an apostrophe.
std::string csv(const Sheet&);

/// The list as a document of A4 landscape: for pdf() and docx(), or as a part of a binder.
Document document(const Sheet&);
/// Only the table of it.
block::Table table(const Sheet&);

}  // namespace documents
