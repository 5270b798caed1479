#pragma once
#include "documents/file_type.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace documents {

/// Where a line of a file stands, as its reader finds it; `margin`: a header, a footer, or letters in a drawing.
BOOST_DEFINE_ENUM_CLASS(TextPlace, line, paragraph, page, cell, margin)

struct TextLine {
    std::string text;
    TextPlace place = TextPlace::line;
    std::string at = {};   // "12", "名簿!C12", a page's number
    bool alone = true;     // nothing else stands in its row
    bool at_edge = false;  // the first or last lines of a page, where a PDF keeps its header and footer
};

/// The text of a file, line by line. `readable` is false when it has none that could be read: a picture, a scan.
struct FileText {
    bool readable = true;
    std::vector<TextLine> lines = {};
};

/// Everything a file says, headers and footers too. `file` is where the same bytes lie on the disk.
base::Result<FileText> text_lines(std::string_view bytes, FileType, const std::filesystem::path& file);

}  // namespace documents
