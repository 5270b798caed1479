#pragma once
#include "documents/number_format.hpp"
#include "documents/table.hpp"

namespace documents {

class XmlStream;

/// What the cells of a sheet refer to.
struct SheetContext {
    const std::vector<std::string>& texts;
    const std::vector<NumberFormat>& styles;
    bool from_1904 = false;
};

/// The table of one worksheet part. `cells` counts over all sheets of the file.
base::Result<Table> read_sheet(const std::string& xml, const std::string& part, const SheetContext&, std::size_t& cells);

/// The text of <si> or <is> that has just started: its runs joined, furigana left out. False if malformed.
bool read_rich_text(XmlStream&, std::string& out);

/// Why this part cannot be read.
base::Refusal broken_xml(const XmlStream&, const std::string& part);

}  // namespace documents
