#pragma once
#include "documents/text_lines.hpp"

namespace documents {

/// The lines of a .docx: text, tables, text boxes, notes, comments, headers and footers.
base::Result<std::vector<TextLine>> word_lines(std::string_view bytes);
/// The lines of an .xlsx: cells, headers, footers and the letters of drawings.
base::Result<std::vector<TextLine>> workbook_lines(std::string_view bytes);

}  // namespace documents
