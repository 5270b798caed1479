#include "documents/read_table.hpp"
#include "documents/sheet_reader.hpp"
#include "documents/write_archive.hpp"
#include "messages/documents.hpp"

#include <doctest/doctest.h>

using namespace documents;
using namespace std::chrono;
using base::Day;

namespace {

constexpr auto workbook_rels = R"(<Relationships>
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/sharedStrings" Target="sharedStrings.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"/>
</Relationships>)";

struct Workbook {
    std::string sheet;  // the content of <worksheet>
    std::string texts = {}, styles = {}, properties = {}, second = {};
};

std::vector<Member> members(const Workbook& book)
{
    const std::string two = book.second.empty() ? "" : R"(<sheet name="控え" sheetId="2" state="veryHidden" r:id="rId4"/>)";
    std::vector<Member> all{
        {"[Content_Types].xml",
         R"(<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>)"},
        {"_rels/.rels",
         R"(<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
        {"xl/workbook.xml", R"(<workbook xmlns:r="r">)" + book.properties +
                                R"(<sheets><sheet name="台帳" sheetId="1" r:id="rId1"/>)" + two + "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", workbook_rels},
        {"xl/worksheets/sheet1.xml", R"(<?xml version="1.0" encoding="UTF-8"?><worksheet>)" + book.sheet + "</worksheet>"},
        {"xl/sharedStrings.xml", "<sst>" + book.texts + "</sst>"},
        {"xl/styles.xml", "<styleSheet>" + book.styles + "</styleSheet>"},
    };
    if (!book.second.empty()) all.push_back({"xl/worksheets/sheet2.xml", "<worksheet>" + book.second + "</worksheet>"});
    return all;
}

Table sheet(const Workbook& book)
{
    auto tables = read_table(archive_of(members(book)), "a.xlsx");
    REQUIRE(tables);
    return std::move(tables).value().front();
}

base::Fault refused(std::string_view bytes, std::string_view name)
{
    const auto tables = read_table(bytes, name);
    REQUIRE_FALSE(tables);
    return tables.refusal().first();
}

base::Fault refused(const Workbook& book) { return refused(archive_of(members(book)), "a.xlsx"); }

}  // namespace

TEST_CASE("xlsx: shared texts with runs, furigana left out, inline texts, entities and escapes")
{
    const auto table = sheet(
        {R"(<sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>甲&amp;乙&#x9ad9;</t></is></c></row>
            <row r="4" hidden="1"><c r="A4" t="str"><f>A1</f><v>x_x000D_&lt;y</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" t="e"><v>#N/A</v></c><c r="E4" s="1"/></row></sheetData>)",
         R"(<si><t>髙橋</t><rPh sb="0" eb="2"><t>タカハシ</t></rPh><phoneticPr fontId="1"/></si><si><r><rPr><b/></rPr><t>山﨑 </t></r><r><t xml:space="preserve">達也</t></r><rPh sb="0" eb="1"><t>ヤマザキ</t></rPh></si>)"});
    CHECK(table.sheet == "台帳");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].number == 2);
    CHECK(table.rows[0].cells.at(0).text == "髙橋");
    CHECK(table.rows[0].cells.at(1).empty());
    CHECK(table.rows[0].cells.at(2).text == "山﨑 達也");
    CHECK(table.rows[0].cells.at(3).text == "甲&乙髙");
    CHECK_FALSE(table.rows[0].hidden);
    CHECK(table.rows[1].hidden);
    CHECK(table.rows[1].cells.size() == 3);
    CHECK(table.rows[1].cells.at(0).text == "x<y");
    CHECK(table.rows[1].cells.at(1).text == "TRUE");
    CHECK(table.rows[1].cells.at(2).text == "#N/A");
    CHECK(address(2, table.rows[1].number) == "C4");
    CHECK(address(701, 12) == "ZZ12");
    CHECK(address(702, 1) == "AAA1");
}

TEST_CASE("xlsx: dates and numbers are shown by their formats, in both calendars")
{
    const Workbook book{
        R"(<sheetData><row r="1"><c r="A1" s="1"><v>46113</v></c><c r="B1" s="2"><v>46113</v></c><c r="C1" s="3"><v>46113</v></c><c r="D1" s="4"><v>123</v></c>
           <c r="E1" s="5"><v>0.5868055555555556</v></c><c r="F1" s="6"><v>1234567</v></c><c r="G1" s="0"><v>0.10000000000000001</v></c><c r="H1" s="7"><v>46113.583333333336</v></c>
           <c r="I1" s="1"><v>60</v></c><c r="J1"><v>46113</v></c><c r="K1" t="d"><v>2026-04-01</v></c><c r="L1" s="8"><v>0.256</v></c><c r="M1" s="9"><v>-3</v></c></row></sheetData>)",
        "",
        R"(<numFmts><numFmt numFmtId="164" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="[$-411]ge\.m\.d;@"/><numFmt numFmtId="166" formatCode="00000"/><numFmt numFmtId="167" formatCode="&quot;保-&quot;000"/></numFmts>
           <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
           <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/><xf numFmtId="3"/><xf numFmtId="22"/><xf numFmtId="10"/><xf numFmtId="167"/></cellXfs>)"};
    const auto table = sheet(book);
    const auto& cells = table.rows.at(0).cells;
    const Day day{2026y / 4 / 1};
    CHECK(cells.at(0).text == "2026/4/1");
    CHECK(cells.at(1).text == "令和8年4月1日");
    CHECK(cells.at(2).text == "R8.4.1");
    for (const std::size_t i : {0, 1, 2, 7, 10}) CHECK(cells.at(i).day == day);
    CHECK(cells.at(3).text == "00123");
    CHECK(cells.at(3).integer == 123);
    CHECK(cells.at(4).text == "14:05");
    CHECK_FALSE(cells.at(4).day);
    CHECK(cells.at(5).text == "1,234,567");
    CHECK(cells.at(5).integer == 1'234'567);
    CHECK(cells.at(6).text == "0.1");
    CHECK_FALSE(cells.at(6).integer);
    CHECK(cells.at(7).text == "2026/4/1 14:00");
    CHECK_FALSE(cells.at(8).day);  // 1900-02-29
    CHECK(cells.at(9).integer == 46'113);
    CHECK_FALSE(cells.at(9).day);
    CHECK(cells.at(11).text == "25.60%");
    CHECK(cells.at(12).text == "保--003");

    auto from_1904 = book;
    from_1904.properties = R"(<workbookPr date1904="1"/>)";
    CHECK(sheet(from_1904).rows.at(0).cells.at(0).day == Day{2030y / 4 / 2});
}

TEST_CASE("xlsx: a merged cell's value stands in every cell it covers; cells without an address follow each other")
{
    const auto table = sheet(
        {R"(<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>所属</t></is></c><c r="B1" t="inlineStr"><is><t>取扱者</t></is></c></row>
            <row><c/><c t="inlineStr"><is><t>氏名</t></is></c><c t="inlineStr"><is><t>フリガナ</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="A1"/></mergeCells>)"});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[1].number == 2);
    CHECK(cell_at(table.rows[0], 2).text == "取扱者");
    CHECK(cell_at(table.rows[1], 0).text == "所属");
    CHECK(cell_at(table.rows[1], 1).text == "氏名");
    CHECK(cell_at(table.rows[1], 2).text == "フリガナ");
    CHECK(cell_at(table.rows[1], 3).empty());
}

TEST_CASE("xlsx: other prefixes, hidden sheets, and sheets without values left out")
{
    Workbook book{R"(<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>)"};
    book.second = R"(<sheetData><row r="9"><c r="B9"><v>2</v></c></row></sheetData>)";
    auto parts = members(book);
    parts.at(4).bytes =
        R"(<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><!-- <c> --><x:sheetData><x:row r="3"><x:c r="B3"><x:v><![CDATA[7]]></x:v></x:c></x:row></x:sheetData></x:worksheet>)";
    const auto tables = read_table(archive_of(parts), "a.xlsx");
    REQUIRE(tables);
    REQUIRE(tables.value().size() == 2);
    CHECK(tables.value()[0].rows.at(0).cells.at(1).integer == 7);
    CHECK_FALSE(tables.value()[0].hidden);
    CHECK(tables.value()[1].hidden);
    CHECK(refused(Workbook{"<sheetData/>"}).code == codes::no_sheet);
}

TEST_CASE("xlsx: what is broken or hostile is refused with its place")
{
    CHECK(refused(Workbook{"<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row></sheetData>"}).code ==
          codes::xml_malformed);
    CHECK(refused(Workbook{"<sheetData><row r=\"0\"><c r=\"A1\"><v>5</v></c></row></sheetData>"}).code == codes::xml_malformed);
    CHECK(refused(Workbook{"<sheetData><row r=\"1\"><c r=\"1A\"><v>5</v></c></row></sheetData>"}).code == codes::xml_malformed);
    CHECK(refused(Workbook{"<sheetData><row>"}).code == codes::xml_malformed);
    CHECK(refused(Workbook{"<sheetData><row r=\"1\"><c r=\"A1\"><v>&unknown;</v></c></row></sheetData>"}).code ==
          codes::xml_malformed);
    CHECK(refused(Workbook{"\xff<sheetData/>"}).code == codes::xml_malformed);
    CHECK(refused(Workbook{"<sheetData><row r=\"1\"><c r=\"XFD1\"><v>5</v></c></row></sheetData>"}).code == codes::too_many_cells);
    auto parts = members({"<sheetData/>"});
    parts.at(4).bytes = R"(<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>)";
    const auto fault = refused(archive_of(parts), "a.xlsx");
    CHECK(fault.code == codes::xml_doctype);
    CHECK(fault.args.at(0) == "xl/worksheets/sheet1.xml");
}

TEST_CASE("xlsx: cells are counted over all sheets, merged ones too")
{
    const std::vector<std::string> texts;
    const std::vector<NumberFormat> styles;
    const auto read = [&](const std::string& sheet, std::size_t cells) {
        return read_sheet("<worksheet>" + sheet + "</worksheet>", "sheet1.xml", {texts, styles}, cells);
    };
    const std::string wide = R"(<sheetData><row r="1"><c r="ALL1"><v>1</v></c></row></sheetData>)";
    CHECK(read(wide, most_cells - 1'000));
    CHECK(read(wide, most_cells - 999).refusal().first().code == codes::too_many_cells);
    const std::string merged =
        R"(<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>)"
        R"(<mergeCells><mergeCell ref="A1:ALL6000"/></mergeCells>)";
    CHECK(read(merged, most_cells - 2'000));
    CHECK(read(merged, most_cells - 1'999).refusal().first().code == codes::too_many_cells);
}

TEST_CASE("a truncated workbook is refused, never half read")
{
    const auto bytes = archive_of(members({R"(<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>)"}));
    for (std::size_t size = 0; size < bytes.size(); size += 7) CHECK_FALSE(read_table({bytes.data(), size}, "a.xlsx"));
}

TEST_CASE("files of other kinds are told what to do")
{
    const std::string compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    CHECK(refused("", "a.csv").code == codes::empty_file);
    CHECK(refused(compound, "台帳.xls").code == codes::old_excel);
    CHECK(refused(compound, "規則.doc").code == codes::not_a_table);
    CHECK(refused("<html>", "台帳.XLS").code == codes::old_excel);
    CHECK(refused("氏名", "a.xlsx").code == codes::damaged_file);
    CHECK(refused("%PDF-1.7", "a.csv").code == codes::not_a_table);
    CHECK(refused({"a,b\0c", 5}, "a.csv").code == codes::not_a_table);
    CHECK(refused("\r\n,,\r\n", "a.csv").code == codes::no_sheet);
}

TEST_CASE("csv: encodings, line ends, quotes, separators")
{
    const auto texts = [](std::string_view bytes) {
        std::string out;
        const auto table = read_csv(bytes);
        REQUIRE(table);
        for (const auto& row : table.value().rows) {
            for (const auto& cell : row.cells) out += "[" + cell.text + "]";
            out += std::to_string(row.number) + " ";
        }
        return out;
    };
    CHECK(texts("\xef\xbb\xbf氏名,所属\r\n髙橋,\"技術部\r\n第1課\"\r\n\r\n") == "[氏名][所属]1 [髙橋][技術部\n第1課]2 ");
    CHECK(texts("\xfb\xfc\x8b\xb4,\x8eR\xfa\xb1\n") == "[髙橋][山﨑]1 ");  // Windows' Shift_JIS
    CHECK(texts({"\xff\xfe\xd9\x9a\t\x00\x4b\x6a\r\x00\n\x00", 12}) == "[髙][橋]1 ");
    CHECK(texts("a\tb,c\td\re") == "[a][b,c][d]1 [e]2 ");
    CHECK(texts(R"("say ""hi""",,"=""00123""",'=1+1)") == R"([say "hi"][][00123][=1+1]1 )");
    CHECK(texts("\n\na,,b,,\n") == "[a][][b]3 ");
    const auto table = read_csv("令和8年4月1日,１，２３４,\"1,234\",0012\n");
    CHECK(table.value().rows.at(0).cells.at(0).day == Day{2026y / 4 / 1});
    CHECK(table.value().rows.at(0).cells.at(1).integer == 1'234);
    CHECK(table.value().rows.at(0).cells.at(2).integer == 1'234);
    CHECK(table.value().rows.at(0).cells.at(3).text == "0012");
}

TEST_CASE("csv: faults name their line")
{
    const auto unclosed = read_csv("a,b\nc,\"d\ne\n").refusal().first();
    CHECK(unclosed.code == codes::unclosed_quote);
    CHECK(unclosed.args.at(0) == "2");
    const auto encoding = read_csv("a\nb\n\x81\xff\xff\n").refusal().first();
    CHECK(encoding.code == codes::unknown_encoding);
    CHECK(encoding.args.at(0) == "3");
    CHECK(read_csv("\xef\xbb\xbf"
                   "a\n\xff\n")
              .refusal()
              .first()
              .args.at(0) == "2");
    const auto control = read_csv("a,b\nc,d\x01\n").refusal().first();
    CHECK(control.code == codes::control_character);
    CHECK(control.args.at(0) == "B2");
    CHECK(read_csv(std::string(20'000, ',')).refusal().first().code == codes::too_many_cells);
}

TEST_CASE("days as Japanese papers write them")
{
    const Day day{2026y / 4 / 1};
    for (const auto* text : {"2026-04-01",
                             "2026/4/1",
                             "2026.4.1",
                             "2026年4月1日",
                             "20260401",
                             "令和8年4月1日",
                             "令和 8 年 4 月 1 日",
                             "令和８年４月１日",
                             "R8.4.1",
                             "r8/4/1",
                             "R08.04.01",
                             "Ｒ８．４．１",
                             "２０２６／４／１",
                             "令和八年四月一日",
                             "㋿8年4月1日",
                             "2026/4/1 0:00",
                             "2026-04-01T00:00:00",
                             "令和8年4月1日（水）",
                             "2026/4/1(水)",
                             "　2026/4/1 ",
                             "平成38年4月1日"})
        CHECK_MESSAGE(parse_day_ja(text) == day, text);
    CHECK(parse_day_ja("令和元年5月1日") == Day{2019y / 5 / 1});
    CHECK(parse_day_ja("平成元年12月31日") == Day{1989y / 12 / 31});
    CHECK(parse_day_ja("昭和60年10月9日") == Day{1985y / 10 / 9});
    for (const auto* text : {"2026-02-30", "2026/13/1", "令和8年2月29日", "令和元年4月30日", "26/4/1", "令和0年4月1日", "R8.4",
                             "2026/4-1", "8年4月1日", "2026/4/1 14:05", "2026年4月", "20260231", "202604011", "平成", "R", "",
                             "令和8年度", "2026/4/1/1", "999999999999/1/1"})
        CHECK_MESSAGE(!parse_day_ja(text), text);
    CHECK(day_of_serial(1) == Day{1900y / 1 / 1});
    CHECK(day_of_serial(59) == Day{1900y / 2 / 28});
    CHECK_FALSE(day_of_serial(60));
    CHECK(day_of_serial(61) == Day{1900y / 3 / 1});
    CHECK(day_of_serial(0, true) == Day{1904y / 1 / 1});
    CHECK_FALSE(day_of_serial(-1));
    CHECK_FALSE(day_of_serial(1e300));
    CHECK_FALSE(day_of_serial(0.0 / 0.0));
}
