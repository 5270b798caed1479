#include "documents/docx.hpp"
#include "documents/docx_parts.hpp"
#include "documents/markup.hpp"

#include <array>

namespace documents {
namespace {

using markup::escape;
using namespace std::string_literals;

constexpr const char* main_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr const char* relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// The list of parts and what they are.
std::string content_types(std::size_t formats, bool cover)
{
    std::string out{wordml::xml_head};
    out += "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
           "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
           "ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override "
           "PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";
    const auto part = [&](const std::string& name, const std::string& type) {
        out += "<Override PartName=\"/word/" + name + ".xml\" ContentType=\"" + main_type + type + "+xml\"/>";
    };
    part("document", "document.main");
    part("styles", "styles");
    part("settings", "settings");
    part("fontTable", "fontTable");
    for (std::size_t i = 0; i < formats; ++i) {
        part("header" + std::to_string(i), "header");
        part("footer" + std::to_string(i), "footer");
    }
    if (cover) part("cover", "header");
    return out + "</Types>";
}

std::string relations(const std::vector<std::array<std::string, 3>>& all)
{
    std::string out{wordml::xml_head};
    out += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const auto& [id, type, target] : all)
        out += "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    return out + "</Relationships>";
}

std::string core(const Document& document)
{
    std::string out{wordml::xml_head};
    out += "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
           escape(document.title) + "</dc:title><dc:creator>" + escape(document.issuer) + "</dc:creator>";
    if (document.printed.at)
        out +=
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + base::iso(*document.printed.at).substr(0, 19) + "Z</dcterms:created>";
    return out + "<dc:language>ja-JP</dc:language></cp:coreProperties>";
}

std::string settings()
{
    std::string out{wordml::xml_head};
    out.append("<w:settings ").append(wordml::name_spaces);
    return out + "><w:defaultTabStop w:val=\"840\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
                 "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
                 "</w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"ja-JP\"/></w:settings>";
}

}  // namespace

std::string docx(const Document& document)
{
    auto body = wordml::body(document);
    const bool cover = body.xml.find("r:id=\"cover\"") != std::string::npos;
    std::vector<std::array<std::string, 3>> related{{"styles", relation + "styles"s, "styles.xml"},
                                                    {"settings", relation + "settings"s, "settings.xml"},
                                                    {"fonts", relation + "fontTable"s, "fontTable.xml"}};
    std::vector<Member> heads;
    for (std::size_t i = 0; i < body.formats.size(); ++i) {
        const auto n = std::to_string(i);
        related.push_back({"head" + n, relation + "header"s, "header" + n + ".xml"});
        related.push_back({"foot" + n, relation + "footer"s, "footer" + n + ".xml"});
        heads.push_back({"word/header" + n + ".xml", wordml::header(document, body.formats[i], false)});
        heads.push_back({"word/footer" + n + ".xml", wordml::footer(document, body.formats[i])});
    }
    if (cover) {
        related.push_back({"cover", relation + "header"s, "cover.xml"});
        heads.push_back({"word/cover.xml", wordml::header(document, document.format, true)});
    }
    for (std::size_t i = 1; i <= body.pictures.size(); ++i) {
        const auto n = std::to_string(i);
        related.push_back({"image" + n, relation + "image"s, "media/image" + n + ".png"});
    }
    std::string main{wordml::xml_head};
    main.append("<w:document ").append(wordml::name_spaces).append("><w:body>").append(body.xml).append("</w:body></w:document>");
    std::vector<Member> members{
        {"[Content_Types].xml", content_types(body.formats.size(), cover)},
        {"_rels/.rels", relations({{"document", relation + "officeDocument"s, "word/document.xml"},
                                   {"core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                                    "docProps/core.xml"}})},
        {"docProps/core.xml", core(document)},
        {"word/document.xml", std::move(main)},
        {"word/_rels/document.xml.rels", relations(related)},
        {"word/styles.xml", wordml::styles()},
        {"word/settings.xml", settings()},
        {"word/fontTable.xml", wordml::font_table()}};
    for (auto* more : {&heads, &body.pictures})
        for (auto& member : *more) members.push_back(std::move(member));
    return archive_of(members);
}

}  // namespace documents
