#include "base/text.hpp"
#include "documents/number_format.hpp"
#include "documents/package.hpp"
#include "documents/read_table.hpp"
#include "documents/sheet_reader.hpp"
#include "documents/xml_stream.hpp"
#include "messages/documents.hpp"

#include <pugixml.hpp>

#include <charconv>
#include <unordered_map>

namespace documents {
namespace {

unsigned unsigned_of(std::string_view text)
{
    unsigned value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// One format a cell style (`s` of a cell is its place here).
base::Result<std::vector<NumberFormat>> read_styles(const Package& package, const std::string& part)
{
    std::vector<NumberFormat> styles;
    if (part.empty() || !package.has(part)) return styles;
    const auto xml = TRY(package.tree(part));
    std::unordered_map<unsigned, NumberFormat> formats;
    for (const auto format : child(root(*xml), "numFmts").children())
        formats.insert_or_assign(unsigned_of(attribute(format, "numFmtId")), NumberFormat{attribute(format, "formatCode")});
    for (const auto style : child(root(*xml), "cellXfs").children()) {
        if (local_name(style) != "xf") continue;
        const auto id = unsigned_of(attribute(style, "numFmtId"));
        const auto own = formats.find(id);
        styles.push_back(own != formats.end() ? own->second : NumberFormat::built_in(id));
    }
    return styles;
}

/// r:id, whatever its prefix; sheetId and a plain id are something else.
std::string_view relationship_id(const pugi::xml_node& sheet)
{
    for (const auto each : sheet.attributes())
        if (std::string_view{each.name()}.ends_with(":id")) return each.value();
    return {};
}

base::Result<std::vector<std::string>> read_shared_texts(const Package& package, const std::string& part)
{
    std::vector<std::string> texts;
    if (part.empty() || !package.has(part)) return texts;
    const auto text = TRY(package.read(part));
    if (!base::valid_utf8(text)) return base::Refusal{codes::xml_malformed, {}, {part}};
    XmlStream xml{text};
    for (;;) {
        const auto event = xml.next();
        if (event == XmlStream::Event::finish) return texts;
        if (event == XmlStream::Event::malformed) return broken_xml(xml, part);
        if (event == XmlStream::Event::start && xml.name() == "si") {
            texts.emplace_back();
            if (!read_rich_text(xml, texts.back())) return broken_xml(xml, part);
        }
    }
}

}  // namespace

base::Result<std::vector<Table>> read_xlsx(std::string_view bytes)
{
    const auto package = TRY(Package::open(bytes));
    if (package.is_binary_workbook()) return base::Refusal{codes::old_excel};
    if (!package.is_workbook()) return base::Refusal{codes::not_a_table};
    const auto related = TRY(package.relationships(package.main()));
    const auto workbook = TRY(package.tree(package.main()));
    const auto texts = TRY(read_shared_texts(package, target(related, "sharedStrings")));
    const auto styles = TRY(read_styles(package, target(related, "styles")));
    const auto date1904 = attribute(child(root(*workbook), "workbookPr"), "date1904");
    const SheetContext context{texts, styles, date1904 == "1" || date1904 == "true"};

    std::vector<Table> tables;
    std::size_t cells = 0;
    for (const auto sheet : child(root(*workbook), "sheets").children()) {
        const auto id = relationship_id(sheet);
        for (const auto& each : related) {
            if (each.id != id || each.kind != "worksheet") continue;  // a chart sheet has no cells
            const auto xml = TRY(package.read(each.target));
            auto table = TRY(read_sheet(xml, each.target, context, cells));
            table.sheet = attribute(sheet, "name");
            table.hidden = attribute(sheet, "state").ends_with("idden");
            if (!table.rows.empty()) tables.push_back(std::move(table));
            break;
        }
    }
    if (tables.empty()) return base::Refusal{codes::no_sheet};
    return tables;
}

}  // namespace documents
