#include "documents/docx_parts.hpp"
#include "documents/markup.hpp"
#include "documents/setting.hpp"

#include <cmath>

namespace documents::wordml {
namespace {

using markup::escape;

struct Style {
    std::string_view id, name;
    double size = 10.5;
    bool bold = false;
    std::string_view properties = {};
    std::string_view base = "a";
};

std::string style(const Style& s)
{
    std::string out = "<w:style w:type=\"paragraph\" w:styleId=\"";
    out.append(s.id).append("\"><w:name w:val=\"").append(s.name).append("\"/>");
    if (s.id != s.base) out.append("<w:basedOn w:val=\"").append(s.base).append("\"/>");
    out.append("<w:qFormat/><w:pPr>").append(s.properties).append("</w:pPr><w:rPr>");
    if (s.bold) out += fonts(gothic) + "<w:b/>";
    const auto half = std::to_string(std::lround(s.size * 2));
    return out + "<w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/></w:rPr></w:style>";
}

/// A hanging indent of one character, `indent` characters in.
std::string hanging(int indent)
{
    const auto left = std::to_string((indent + 1) * 210);
    return "<w:ind w:left=\"" + left + "\" w:hanging=\"210\"/><w:jc w:val=\"both\"/>";
}

std::string tab(double at, std::string_view kind)
{
    return "<w:tab w:val=\"" + std::string{kind} + "\" w:pos=\"" + twips_text(at) + "\"/>";
}

std::string field(std::string_view instruction)
{
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + std::string{instruction} +
           " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar "
           "w:fldCharType=\"end\"/></w:r>";
}

std::string words(std::string_view text)
{
    return text.empty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r>";
}

constexpr std::string_view tab_run = "<w:r><w:tab/></w:r>";

std::string joined(std::string_view a, std::string_view b)
{
    std::string out{a};
    return out.append(a.empty() || b.empty() ? "" : "　").append(b);
}

}  // namespace

std::string fonts(std::string_view family)
{
    std::string out = "<w:rFonts";
    for (const auto* script : {"ascii", "hAnsi", "eastAsia", "cs"})
        out.append(" w:").append(script).append("=\"").append(family).append("\"");
    return out + "/>";
}

long twips(double points) { return std::lround(points * 20); }
std::string twips_text(double points) { return std::to_string(twips(points)); }

double left_margin(const Format& format) { return (format.orientation == Orientation::portrait ? 25 : 20) * mm; }

double text_width(const Format& format)
{
    const bool upright = format.orientation == Orientation::portrait;
    const double width = format.paper == Paper::a4 ? (upright ? 210 : 297) : (upright ? 297 : 420);
    return width * mm - left_margin(format) - 20 * mm;
}

std::string styles()
{
    std::string out{xml_head};
    out.append("<w:styles ").append(name_spaces).append("><w:docDefaults><w:rPrDefault><w:rPr>").append(fonts(mincho));
    out += "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"en-US\" w:eastAsia=\"ja-JP\"/></w:rPr></w:rPrDefault>"
           "<w:pPrDefault/></w:docDefaults>";
    out +=
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:qFormat/><w:pPr><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/></w:pPr></w:style>";
    const std::string jo = hanging(0), ko = hanging(0), go = hanging(1), saibun = hanging(2);
    const Style all[] = {
        {"Title", "Title", 20, true, "<w:spacing w:before=\"240\" w:after=\"340\"/><w:jc w:val=\"center\"/>"},
        {"Subtitle", "Subtitle", 12, false, "<w:spacing w:after=\"220\"/><w:jc w:val=\"center\"/>"},
        {"Bu", "部", 18, true,
         "<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"4\" w:color=\"0F3768\"/></w:pBdr>"
         "<w:spacing w:after=\"240\"/><w:outlineLvl w:val=\"0\"/>"},
        {"Heading1", "heading 1", 14, true,
         "<w:keepNext/><w:spacing w:before=\"400\" w:after=\"140\"/><w:outlineLvl w:val=\"0\"/>"},
        {"Heading2", "heading 2", 12, true, "<w:keepNext/><w:spacing w:before=\"230\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>"},
        {"Heading3", "heading 3", 10.5, true,
         "<w:keepNext/><w:spacing w:before=\"230\" w:after=\"80\"/><w:outlineLvl w:val=\"2\"/>"},
        {"Midashi", "条見出し", 10.5, true, "<w:keepNext/><w:spacing w:before=\"110\"/>"},
        {"Jo", "条", 10.5, false, jo},
        {"Ko", "項", 10.5, false, ko},
        {"Go", "号", 10.5, false, go},
        {"Saibun", "細分", 10.5, false, saibun},
        {"Honbun", "本文", 10.5, false, "<w:ind w:firstLine=\"210\"/><w:jc w:val=\"both\"/>"},
        {"Plain", "本文（字下げなし）", 10.5, false, "<w:jc w:val=\"both\"/>"},
        {"Centre", "中央", 10.5, false, "<w:jc w:val=\"center\"/>"},
        {"Right", "右寄せ", 10.5, false, "<w:jc w:val=\"right\"/>"},
        {"Small", "小さい字", 8.5, false, "<w:snapToGrid w:val=\"0\"/>"},
        {"Hyo", "表", 9, false, "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"264\" w:lineRule=\"auto\"/>"},
        {"HyoMidashi", "表見出し", 9, true, "<w:keepNext/><w:snapToGrid w:val=\"0\"/>"},
        {"Caption", "caption", 9.5, true, "<w:keepNext/><w:spacing w:before=\"110\" w:after=\"60\"/>"},
        {"TOC1", "toc 1", 10.5, true, "<w:spacing w:before=\"110\"/>"},
        {"TOC2", "toc 2", 10.5, false, "<w:ind w:left=\"315\"/>"},
        {"TOC3", "toc 3", 10.5, false, "<w:ind w:left=\"630\"/>"},
        {"Marking", "取扱表示", 12, true, "<w:snapToGrid w:val=\"0\"/><w:jc w:val=\"center\"/>"},
        {"Hashira", "柱", 8.5, false, "<w:snapToGrid w:val=\"0\"/>"},
        {"Ashi", "フッター", 7.5, false, "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"264\" w:lineRule=\"auto\"/>"},
    };
    for (const auto& one : all) out += style(one);
    return out + "</w:styles>";
}

std::string font_table()
{
    std::string out{xml_head};
    out.append("<w:fonts ").append(name_spaces).append(">");
    const auto font = [&](std::string_view name, std::string_view elsewhere) {
        out.append("<w:font w:name=\"").append(name).append("\"><w:altName w:val=\"").append(elsewhere);
        out += "\"/><w:charset w:val=\"80\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"fixed\"/></w:font>";
    };
    font(mincho, "BIZ UD明朝");
    font(gothic, "BIZ UDGothic");
    return out + "</w:fonts>";
}

std::string header(const Document& document, const Format& format, bool cover)
{
    std::string out{xml_head};
    out.append("<w:hdr ").append(name_spaces).append(">").append(paragraph("Marking", words(document.marking)));
    if (!cover)
        out += paragraph("Hashira", words(document.number).append(tab_run).append(words(joined(document.title, document.version))),
                         "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"2\" w:color=\"auto\"/></w:pBdr><w:tabs>" +
                             tab(text_width(format), "right") + "</w:tabs>");
    return out + "</w:hdr>";
}

std::string footer(const Document& document, const Format& format)
{
    const auto& [at, by, head] = document.printed;
    const auto time = at ? "出力　" + base::wareki(base::day_in_japan(*at)) + " " + base::time_in_japan(*at) : "";
    std::string line = words(joined(time, by)).append(tab_run).append(field("PAGE")).append(words(" / ")).append(field("NUMPAGES"));
    line.append(tab_run).append(words(head.empty() ? "" : "記録照合値　" + head.substr(0, 16)));
    const auto width = text_width(format);
    std::string out{xml_head};
    out.append("<w:ftr ").append(name_spaces).append(">");
    out += paragraph("Ashi", line, "<w:tabs>" + tab(width / 2, "center") + tab(width, "right") + "</w:tabs>");
    if (!document.basis.empty()) out += paragraph("Ashi", words(document.basis));
    return out + paragraph("Marking", words(document.marking)) + "</w:ftr>";
}

}  // namespace documents::wordml
