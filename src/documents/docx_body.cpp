#include "base/text.hpp"
#include "documents/docx_parts.hpp"
#include "documents/flow.hpp"
#include "documents/markup.hpp"
#include "documents/png.hpp"
#include "documents/raster.hpp"

#include <algorithm>
#include <cmath>

namespace documents::wordml {
namespace {

using markup::escape;

std::string hex(Colour colour)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const auto part : {colour.red, colour.green, colour.blue}) (out += digits[part >> 4]) += digits[part & 15];
    return out;
}

std::string align(block::Align to)
{
    const char* value = to == block::Align::left ? "left" : to == block::Align::centre ? "center" : "right";
    return std::string{"<w:jc w:val=\""} + value + "\"/>";
}

std::string shade(Colour ground) { return "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + hex(ground) + "\"/>"; }

std::string borders(std::string_view element, bool inside)
{
    std::string out = "<w:" + std::string{element} + ">";
    for (const auto* edge : {"top", "left", "bottom", "right"}) out += std::string{"<w:"} + edge + " w:val=\"single\" w:sz=\"6\"/>";
    if (inside) out += "<w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/>";
    return out + "</w:" + std::string{element} + ">";
}

/// <w:tbl> up to its rows; widths in points.
std::string table_head(const std::vector<double>& widths, std::string_view properties)
{
    double all = 0;
    std::string grid;
    for (const double width : widths) {
        all += width;
        grid += "<w:gridCol w:w=\"" + twips_text(width) + "\"/>";
    }
    return "<w:tbl><w:tblPr><w:tblW w:w=\"" + twips_text(all) + "\" w:type=\"dxa\"/>" + std::string{properties} +
           "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"45\" w:type=\"dxa\"/><w:left w:w=\"90\" w:type=\"dxa\"/><w:bottom w:w=\"45\" w:type=\"dxa\"/><w:right w:w=\"90\" "
           "w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>" +
           grid + "</w:tblGrid>";
}

std::string cell(double width, std::string_view properties, const std::string& content)
{
    return "<w:tc><w:tcPr><w:tcW w:w=\"" + twips_text(width) + "\" w:type=\"dxa\"/>" + std::string{properties} +
           "<w:vAlign w:val=\"center\"/></w:tcPr>" + content + "</w:tc>";
}

class Writer {
public:
    explicit Writer(const Document& document) : document_(document), format_(document.format)
    {
        parts_ = std::any_of(document.blocks.begin(), document.blocks.end(),
                             [](const auto& any) { return std::holds_alternative<block::Part>(any); });
        use(format_);
    }

    Body write()
    {
        for (const auto& any : document_.blocks) std::visit(*this, any);
        out_.xml += section();
        return std::move(out_);
    }

    void operator()(const block::Cover& cover)
    {
        cover_ = true;
        add(paragraph("Right", runs(cover.number.empty() ? "" : "文書番号　" + cover.number)));
        add(paragraph("Title", runs(cover.title), "<w:spacing w:before=\"2800\" w:after=\"480\"/>"));
        for (const auto& line : cover.lines) add(paragraph("Subtitle", runs(line), "<w:spacing w:after=\"60\"/>"));
        add(paragraph("Subtitle", runs(block::Text{std::vector<block::Run>{{cover.issuer, true}}}, 16),
                      "<w:spacing w:before=\"2400\" w:after=\"1400\"/>"));
        (*this)(cover.approval);
        turn();
    }
    void operator()(const block::Masthead& head)
    {
        (*this)(head.approval);
        entry("Heading1", head.title, 1);
        for (const auto& line : head.lines) add(paragraph("Small", runs(line)));
    }
    void operator()(const block::Part& part)
    {
        page(part.format);
        entry("Bu", part.title, 0);
        if (!part.subtitle.empty()) add(paragraph("Plain", runs(part.subtitle)));
    }
    void operator()(const block::Heading& heading)
    {
        const int level = std::clamp(heading.level, 1, 3);
        entry("Heading" + std::to_string(level), heading.text, level);
    }
    void operator()(const block::Paragraph& paragraph_block)
    {
        using enum block::Style;
        const auto style = paragraph_block.style;
        const char* name = style == block::Style::body ? "Honbun"
                           : style == centre           ? "Centre"
                           : style == right            ? "Right"
                           : style == small            ? "Small"
                           : style == title            ? "Title"
                           : style == subtitle         ? "Subtitle"
                                                       : "Plain";
        add(paragraph(name, runs(paragraph_block.text)));
    }
    void operator()(const block::Clause& clause)
    {
        using Level = block::Clause::Level;
        if (!clause.heading.empty()) {
            const bool bare = !clause.heading.starts_with("（");
            add(paragraph("Midashi", runs(bare ? "（" + clause.heading + "）" : clause.heading)));
        }
        auto text = clause.text;
        const bool full = clause.level == Level::article || clause.level == Level::paragraph;
        const auto label = full ? base::full_width_digits(clause.label) : clause.label;
        text.runs.insert(text.runs.begin(), {label + "　", clause.level == Level::article && !label.empty()});
        const char* style = clause.level == Level::article   ? "Jo"
                            : clause.level == Level::item    ? "Go"
                            : clause.level == Level::subitem ? "Saibun"
                                                             : "Ko";
        add(paragraph(style, runs(text)));
    }
    void operator()(const block::Table& table)
    {
        if (table.columns.empty()) return;
        if (!table.caption.empty()) add(paragraph("Caption", runs(table.caption)));
        double weights = 0;
        for (const auto& column : table.columns) weights += std::max(column.weight, 0.01);
        std::vector<double> widths;
        for (const auto& column : table.columns) widths.push_back(width() * std::max(column.weight, 0.01) / weights);
        add(table_head(widths, borders("tblBorders", true)));
        auto head = table.head;
        if (head.empty() && std::any_of(table.columns.begin(), table.columns.end(), [](auto& c) { return !c.title.empty(); })) {
            head.emplace_back();
            for (const auto& column : table.columns) head.back().push_back(column.title);
        }
        for (const auto& row : head) add(this->row(table, row, widths, true));
        for (const auto& row : table.rows) add(this->row(table, row, widths, false));
        if (head.empty() && table.rows.empty()) add(row(table, {}, widths, false));  // Word takes no table without a row
        add("</w:tbl>");
        add(paragraph("Small", ""));
    }
    void operator()(const block::Facts& facts)
    {
        const double key = std::clamp(facts.key_width * mm / width(), 0.1, 0.6);
        block::Table table{{{"", key}, {"", 1 - key}}, {}};
        table.size = 9.5;
        table.row_height = 7.5;
        for (const auto& fact : facts.facts) table.rows.push_back({block::Cell{block::Text{fact.key}, 1, true}, fact.value});
        if (!table.rows.empty()) (*this)(table);
    }
    void operator()(const block::Approval& approval)
    {
        constexpr double side = 70, role_height = 18, seal_height = 62;
        if (approval.places.empty()) return;
        const std::vector<double> widths(approval.places.size(),
                                         std::min(side, width() / static_cast<double>(approval.places.size())));
        const auto row = [](double height) {
            return "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"" + twips_text(height) + "\" w:hRule=\"exact\"/></w:trPr>";
        };
        add(table_head(widths, "<w:jc w:val=\"right\"/>" + borders("tblBorders", true)) + row(role_height));
        for (const auto& place : approval.places)
            add(cell(widths[0], "<w:noWrap/>",
                     paragraph("Hyo",
                               runs(place.role, std::clamp(8 * 58 / std::max(1.0, documents::text_width(place.role, 8)), 5.0, 8.0)),
                               "<w:jc w:val=\"center\"/>")));
        add("</w:tr>" + row(seal_height));
        for (const auto& place : approval.places)
            add(cell(widths[0], "", paragraph("Hyo", place.stamp ? stamp(*place.stamp) : "", "<w:jc w:val=\"center\"/>")));
        add("</w:tr></w:tbl>");
        add(paragraph("Small", ""));
    }
    void operator()(const block::Drawing& drawing)
    {
        const auto& picture = drawing.picture;
        if (picture.width <= 0 || picture.height <= 0) return;
        const auto [w, h] = size(drawing.width, picture.height / picture.width);
        constexpr double scale = 200.0 / 72;
        const auto png = raster(fonts(), w, h, scale, [&](Pen& pen) { pen.picture(picture, {0, 0, w, h}); });
        figure(png, w, h, picture.title, drawing.caption);
    }
    void operator()(const block::Image& image)
    {
        const auto pixels = png_size(image.png);
        if (!pixels)
            return add(paragraph("Centre", runs("（この画像は読み込めません）")) + paragraph("Centre", runs(image.caption)));
        const auto [w, h] = size(image.width, static_cast<double>(pixels->second) / pixels->first);
        figure(image.png, w, h, image.caption, image.caption);
    }
    void operator()(const block::Contents& contents)
    {
        turn();
        add(paragraph("Title", runs(contents.title)));
        const auto tabs = "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"" + twips_text(width()) + "\"/></w:tabs>";
        std::size_t mark = entries_;
        for (const auto& any : document_.blocks) {
            const auto named = entry_of(any);
            if (!named) continue;
            const auto& [level, text] = *named;
            const auto name = bookmark(mark++);
            if (level > contents.depth) continue;
            const int style = std::clamp(level + (parts_ ? 1 : 0), 1, 3);
            add(paragraph(
                "TOC" + std::to_string(style),
                "<w:hyperlink w:anchor=\"" + name + "\" w:history=\"1\">" + runs(text) +
                    "<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText "
                    "xml:space=\"preserve\"> PAGEREF " +
                    name +
                    " \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t></w:t></w:r>"
                    "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink>",
                tabs));
        }
        turn();
    }
    void operator()(const block::PageBreak& at) { page(at.format); }
    void operator()(const block::Notice& notice)
    {
        using enum block::Notice::Kind;
        const Colour ink = notice.kind == warning ? colours::error : notice.kind == caution ? colours::warning : colours::navy;
        const Colour ground = notice.kind == warning   ? colours::error_pale
                              : notice.kind == caution ? colours::warning_pale
                                                       : colours::mist;
        auto title = block::Text{std::vector<block::Run>{{notice.title, true, false, false, ink}}};
        const auto content = (notice.title.empty() ? "" : paragraph("Plain", runs(title), "<w:spacing w:before=\"60\"/>")) +
                             paragraph("Plain", runs(notice.text), "<w:spacing w:after=\"60\"/>");
        add(table_head({width()}, borders("tblBorders", false)) + "<w:tr>" + cell(width(), shade(ground), content) +
            "</w:tr></w:tbl>");
        add(paragraph("Small", ""));
    }
    void operator()(const block::Code& code)
    {
        const double side = std::min(code.size * mm, width());
        const auto png = raster(fonts(), side, side, 400.0 / 72, [&](Pen& pen) { pen.qr(code.content, {0, 0, side, side}); });
        const double picture = side + 12;
        add(table_head({picture, width() - picture}, "") + "<w:tr>" +
            cell(picture, "", paragraph("Hyo", inline_picture(png, side, side, "QR"))) +
            cell(width() - picture, "", paragraph("Hyo", runs(code.caption))) + "</w:tr></w:tbl>" + paragraph("Small", ""));
    }
    void operator()(const block::Signature& signature)
    {
        for (const auto& line : signature.lines)
            add(paragraph("Plain", runs(line.label + "　") + "<w:r><w:tab/></w:r>" + runs(line.seal ? "　印" : ""),
                          "<w:tabs><w:tab w:val=\"right\" w:leader=\"underscore\" w:pos=\"" +
                              twips_text(width() - (line.seal ? 24 : 0)) +
                              "\"/></w:tabs><w:spacing w:before=\"200\"/><w:ind w:left=\"" + twips_text(width() * 0.48) + "\"/>"));
    }
    void operator()(const block::Spacer& spacer)
    {
        add(paragraph("Small", "",
                      "<w:spacing w:line=\"" + twips_text(std::clamp(spacer.height, 1.0, 250.0) * mm) +
                          "\" w:lineRule=\"exact\"/>"));
    }

private:
    /// Adds to the body; what stands first on a new page carries the page's beginning.
    void add(const std::string& xml)
    {
        constexpr std::string_view begins = "<w:pageBreakBefore/>";
        if (!std::exchange(turn_, false)) {
            out_.xml += xml;
        } else if (xml.starts_with("<w:tbl>")) {
            out_.xml += paragraph("Small", "", std::string{begins} + "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>") + xml;
        } else {
            const auto style = xml.find("/>") + 2;  // the style stands first, then what keeps paragraphs together
            const auto at = xml.compare(style, 11, "<w:keepNext") == 0 ? xml.find("/>", style) + 2 : style;
            out_.xml += xml.substr(0, at).append(begins).append(xml.substr(at));
        }
    }
    double width() const { return text_width(format_); }
    static std::string bookmark(std::size_t n) { return "_Toc" + std::to_string(1000 + n); }

    void entry(std::string_view style, const std::string& text, int level)
    {
        const auto id = std::to_string(entries_), name = bookmark(entries_);
        ++entries_;
        const auto outline = parts_ ? "<w:outlineLvl w:val=\"" + std::to_string(level) + "\"/>" : "";
        add(paragraph(style,
                      "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/>" + runs(text) + "<w:bookmarkEnd w:id=\"" +
                          id + "\"/>",
                      outline));
    }

    void turn() { turn_ = !out_.xml.empty(); }

    void page(std::optional<Format> format)
    {
        if (!format || *format == format_) return turn();
        turn_ = false;  // a section begins its own page
        if (!out_.xml.empty()) out_.xml += paragraph("Small", "", "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>" + section());
        format_ = *format;
        use(format_);
        cover_ = false;
    }

    std::size_t use(const Format& format)
    {
        const auto at = std::find(out_.formats.begin(), out_.formats.end(), format);
        if (at == out_.formats.end()) out_.formats.push_back(format);
        return static_cast<std::size_t>(std::find(out_.formats.begin(), out_.formats.end(), format) - out_.formats.begin());
    }

    std::string section()
    {
        const auto n = std::to_string(use(format_));
        const bool upright = format_.orientation == Orientation::portrait;
        const double narrow = (format_.paper == Paper::a4 ? 210 : 297) * mm, wide = (format_.paper == Paper::a4 ? 297 : 420) * mm;
        std::string out = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"head" + n +
                          "\"/><w:footerReference w:type=\"default\" r:id=\"foot" + n + "\"/>";
        if (cover_)
            out +=
                "<w:headerReference w:type=\"first\" r:id=\"cover\"/><w:footerReference w:type=\"first\" r:id=\"foot" + n + "\"/>";
        out += "<w:pgSz w:w=\"" + twips_text(upright ? narrow : wide) + "\" w:h=\"" + twips_text(upright ? wide : narrow) + "\"" +
               (upright ? "" : " w:orient=\"landscape\"") + "/><w:pgMar w:top=\"1474\" w:right=\"" + twips_text(20 * mm) +
               "\" w:bottom=\"1531\" w:left=\"" + twips_text(left_margin(format_)) +
               "\" w:header=\"454\" w:footer=\"397\" w:gutter=\"0\"/>";
        if (cover_) out += "<w:titlePg/>";
        return out + "<w:docGrid w:type=\"lines\" w:linePitch=\"360\"/></w:sectPr>";
    }

    std::string row(const block::Table& table, const block::Row& cells, const std::vector<double>& widths, bool head) const
    {
        std::string out = "<w:tr><w:trPr><w:cantSplit/>";
        if (table.row_height > 0 && !head) out += "<w:trHeight w:val=\"" + twips_text(table.row_height * mm) + "\"/>";
        out += head ? "<w:tblHeader/></w:trPr>" : "</w:trPr>";
        std::size_t column = 0;
        for (std::size_t i = 0; column < widths.size(); ++i) {
            static const block::Cell blank;
            const auto& one = i < cells.size() ? cells[i] : blank;
            const auto span = std::clamp<std::size_t>(one.span, 1, widths.size() - column);
            double wide = 0;
            for (std::size_t k = 0; k < span; ++k) wide += widths[column + k];
            const bool bold = head || one.head;
            const auto to = one.align ? *one.align : head ? block::Align::centre : table.columns[column].align;
            std::string properties = span > 1 ? "<w:gridSpan w:val=\"" + std::to_string(span) + "\"/>" : "";
            if (one.ground || bold) properties += shade(one.ground ? *one.ground : colours::mist);
            out += cell(wide, properties, paragraph(bold ? "HyoMidashi" : "Hyo", runs(one.text, table.size), align(to)));
            column += span;
        }
        return out + "</w:tr>";
    }

    std::pair<double, double> size(double wanted_mm, double ratio) const
    {
        const bool upright = format_.orientation == Orientation::portrait;
        const double page = (format_.paper == Paper::a4 ? (upright ? 297 : 210) : (upright ? 420 : 297)) - 70;
        double w = wanted_mm > 0 ? std::min(wanted_mm * mm, width()) : width(), h = w * ratio;
        if (h > page * mm) w *= page * mm / h, h = page * mm;
        return {w, h};
    }

    void figure(const std::string& png, double w, double h, const std::string& words, const std::string& caption)
    {
        add(paragraph("Centre", inline_picture(png, w, h, words), "<w:keepNext/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/>"));
        if (!caption.empty()) add(paragraph("Caption", runs(caption), "<w:keepNext w:val=\"0\"/><w:jc w:val=\"center\"/>"));
    }

    std::string stamp(const block::Stamp& mark)
    {
        constexpr double side = 54;
        const auto png =
            raster(fonts(), side, side, 300.0 / 72, [&](Pen& pen) { paint_stamp(pen, mark, side / 2, side / 2, side / 2 - 1); });
        return inline_picture(png, side, side, mark.result + "　" + base::wareki(mark.day) + "　" + mark.name);
    }

    std::string inline_picture(const std::string& png, double w, double h, const std::string& words)
    {
        constexpr double emu = 12700;  // English Metric Units of a point
        const auto n = std::to_string(out_.pictures.size() + 1);
        out_.pictures.push_back({"word/media/image" + n + ".png", png, true});
        const auto extent =
            "cx=\"" + std::to_string(std::lround(w * emu)) + "\" cy=\"" + std::to_string(std::lround(h * emu)) + "\"";
        const auto named = "id=\"" + n + "\" name=\"図 " + n + "\" descr=\"" + escape(words) + "\"";
        return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + extent + "/><wp:docPr " +
               named +
               "/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
               "<pic:cNvPr " +
               named + "/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"image" + n +
               "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " + extent +
               "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
               "</w:drawing></w:r>";
    }

    const Fonts& fonts()
    {
        if (!fonts_) fonts_ = std::make_unique<Fonts>();
        return *fonts_;
    }

    const Document& document_;
    Format format_;
    Body out_;
    std::unique_ptr<Fonts> fonts_;
    std::size_t entries_ = 0;
    bool parts_ = false;
    bool cover_ = false;
    bool turn_ = false;
};

}  // namespace

std::string runs(const block::Text& text, double size)
{
    std::string out;
    for (const auto& run : text.runs) {
        out += "<w:r><w:rPr>";
        if (run.bold) out += fonts(gothic) + "<w:b/>";
        if (run.struck) out += "<w:strike/>";
        if (run.colour) out += "<w:color w:val=\"" + hex(*run.colour) + "\"/>";
        if (size > 0) out += "<w:sz w:val=\"" + std::to_string(std::lround(size * 2)) + "\"/>";
        if (run.underline) out += "<w:u w:val=\"single\"/>";
        out += "</w:rPr>";
        out += "<w:t xml:space=\"preserve\">";
        for (const auto part = escape(run.text); const char c : part) {
            if (c == '\n')
                out += "</w:t><w:br/><w:t xml:space=\"preserve\">";
            else if (c == '\t')
                out += "</w:t><w:tab/><w:t xml:space=\"preserve\">";
            else if (c != '\r')
                out += c;
        }
        out += "</w:t></w:r>";
    }
    return out;
}

std::string paragraph(std::string_view style, const std::string& content, std::string_view properties)
{
    std::string out = "<w:p><w:pPr><w:pStyle w:val=\"";
    return out.append(style).append("\"/>").append(properties).append("</w:pPr>").append(content).append("</w:p>");
}

Body body(const Document& document) { return Writer{document}.write(); }

}  // namespace documents::wordml
