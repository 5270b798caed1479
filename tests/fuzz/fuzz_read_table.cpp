#include "documents/columns.hpp"
#include "documents/read_table.hpp"
#include "documents/write_archive.hpp"

#include <cstddef>
#include <cstdint>

namespace {

/// A workbook with one of its parts replaced: behind the zip no mutation would reach the reader of its XML.
std::string workbook(std::uint8_t part, std::string text)
{
    std::vector<documents::Member> members{
        {"[Content_Types].xml", R"(<T><Override PartName="/xl/w.xml" ContentType="spreadsheetml"/></T>)", true},
        {"_rels/.rels", R"(<R><Relationship Id="r" Type="x/officeDocument" Target="xl/w.xml"/></R>)", true},
        {"xl/w.xml", R"(<w xmlns:r="r"><sheets><sheet name="a" r:id="1"/></sheets></w>)", true},
        {"xl/_rels/w.xml.rels",
         R"(<R><Relationship Id="1" Type="x/worksheet" Target="s.xml"/><Relationship Id="2" Type="x/sharedStrings" Target="t.xml"/><Relationship Id="3" Type="x/styles" Target="f.xml"/></R>)",
         true},
        {"xl/s.xml",
         R"(<w><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>46113.5</v></c></row></sheetData></w>)", true},
        {"xl/t.xml", "<sst><si><t>a</t></si></sst>", true},
        {"xl/f.xml", R"(<s><cellXfs><xf numFmtId="22"/></cellXfs></s>)", true},
    };
    members[part % members.size()].bytes = std::move(text);
    return documents::archive_of(members);
}

void read(std::string_view bytes)
{
    static const std::vector<documents::WantedColumn> wanted{{"name", {"氏名", "Name"}, true}, {"kana", {"フリガナ"}}};
    const auto tables = documents::read_table(bytes, "a.csv");
    if (!tables) return;
    for (const auto& table : tables.value())
        if (const auto mapping = documents::match_columns(table, wanted))
            for (const auto& row : table.rows) documents::cell_of(row, mapping.value(), "name");
}

}  // namespace

/// Any bytes as a file, or as a part of a workbook: read or refused, and its columns found or not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string_view text{reinterpret_cast<const char*>(data) + 1, size - 1};
    if (data[0] & 0x80)
        read(text);
    else
        read(workbook(data[0], std::string{text}));
    return 0;
}
