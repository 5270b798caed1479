#pragma once
#include "documents/document.hpp"
#include "documents/write_archive.hpp"

/// The parts of a Word file; docx.cpp puts them together.
namespace documents::wordml {

inline constexpr std::string_view name_spaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
inline constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

// Windows' name of the family; the table of fonts says what it is called elsewhere.
inline constexpr std::string_view mincho = "BIZ UD明朝 Medium", gothic = "BIZ UDゴシック";

/// Twentieths of a point.
long twips(double points);
std::string twips_text(double points);

/// Left and right margins, and the width between them, in points.
double left_margin(const Format&);
double text_width(const Format&);

std::string styles();
std::string font_table();
std::string header(const Document&, const Format&, bool cover);
std::string footer(const Document&, const Format&);

/// <w:rFonts> of this family for all scripts.
std::string fonts(std::string_view family);
/// Runs of one look, of the style's size unless one is given; a line feed is a break.
std::string runs(const block::Text&, double size = 0);
/// A paragraph of this style; `properties` follow the style in <w:pPr>.
std::string paragraph(std::string_view style, const std::string& content, std::string_view properties = "");

struct Body {
    std::string xml;                   // the content of <w:body>
    std::vector<Member> pictures;      // word/media/image1.png ...
    std::vector<Format> formats = {};  // of the sections, in the order of first use: header0.xml, footer0.xml ...
};

Body body(const Document&);

}  // namespace documents::wordml
