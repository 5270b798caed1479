#include "documents/numerals.hpp"
#include "documents/read_docx.hpp"
#include "documents/write_archive.hpp"
#include "messages/documents.hpp"

#include <doctest/doctest.h>

using namespace documents;

namespace {

struct Word {
    std::string body, styles = {}, numbering = {};
};

std::string file(const Word& word)
{
    const std::string space = R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)";
    return archive_of({
        {"[Content_Types].xml",
         R"(<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)"},
        {"_rels/.rels",
         R"(<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/><Relationship Id="c" Type="x/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)"},
        {"word/_rels/document.xml.rels",
         R"(<Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/><Relationship Id="b" Type="x/numbering" Target="numbering.xml"/></Relationships>)"},
        {"docProps/core.xml",
         R"(<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title> 情報セキュリティ基準 </dc:title></cp:coreProperties>)"},
        {"word/styles.xml", "<w:styles" + space + word.styles + "</w:styles>"},
        {"word/numbering.xml", "<w:numbering" + space + word.numbering + "</w:numbering>"},
        {"word/document.xml", "<w:document" + space + "<w:body>" + word.body + "</w:body></w:document>"},
    });
}

WordDocument read(const Word& word)
{
    auto document = read_docx(file(word));
    REQUIRE(document);
    return std::move(document).value();
}

/// Every block in one line: "number|text", tables as "{a,b;c,d}".
std::string shown(const WordDocument& document)
{
    std::string out;
    for (const auto& block : document.blocks) {
        if (!out.empty()) out += " / ";
        if (const auto* paragraph = std::get_if<WordParagraph>(&block)) {
            out += paragraph->number.empty() ? paragraph->text : paragraph->number + "|" + paragraph->text;
            continue;
        }
        out += '{';
        for (const auto& row : std::get<WordTable>(block).rows) {
            if (out.back() != '{') out += ';';
            for (std::size_t i = 0; i < row.size(); ++i) (out += i ? "," : "") += row[i];
        }
        out += '}';
    }
    return out;
}

std::string p(const std::string& text, const std::string& properties = "")
{
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}
std::string in_list(int list, int level)
{
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) + "\"/></w:numPr>";
}
std::string level(int at, const std::string& format, const std::string& text, const std::string& more = "")
{
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
           "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}
std::string pattern(int id, const std::string& levels)
{
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels + "</w:abstractNum>";
}
std::string list(int id, int of, const std::string& more = "")
{
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(of) + "\"/>" + more +
           "</w:num>";
}

base::Code warned(const WordDocument& document)
{
    REQUIRE(document.warnings.size() == 1);
    return document.warnings[0].code;
}

}  // namespace

TEST_CASE("docx: runs, tabs, breaks, fields and links are text; furigana is not")
{
    const auto document = read(
        {R"(<w:p><w:r><w:t xml:space="preserve">第１条 </w:t></w:r><w:hyperlink><w:r><w:t>目的</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type="page"/></w:r></w:p>
        <w:p><w:r><w:ruby><w:rt><w:r><w:t>かなめ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>要</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r></w:p>
        <w:sdt><w:sdtContent><w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="x" w:char="2460"/><w:noBreakHyphen/></w:r></w:p></w:sdtContent></w:sdt>)"});
    CHECK(shown(document) == "第１条 目的\t甲\n乙 / 要12 / ①-");
    CHECK(document.title == "情報セキュリティ基準");
    CHECK(document.warnings.empty());
}

TEST_CASE("docx: tracked changes: insertions are in, deletions out, both counted")
{
    const auto document = read(
        {R"(<w:p><w:r><w:t>毎月</w:t></w:r><w:del><w:r><w:delText>一回</w:delText></w:r></w:del><w:ins><w:r><w:t>二回</w:t></w:r></w:ins></w:p>
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前の</w:t></w:r></w:p><w:p><w:r><w:t>段落</w:t></w:r></w:p>
        <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p><w:r><w:t>残る</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>末尾</w:t></w:r></w:p>)"});
    CHECK(shown(document) == "毎月二回 / 前の段落 / {残る} / 末尾");
    CHECK(document.insertions == 2);
    CHECK(document.deletions == 4);
    CHECK(warned(document) == codes::tracked_changes);
}

TEST_CASE("docx: automatic numbers are resolved as Word shows them")
{
    const Word word{p("総則", in_list(1, 0)) + p("目的", in_list(1, 1)) + p("一", in_list(1, 2)) + p("二", in_list(1, 2)) +
                        p("三", in_list(1, 3)) + p("定義", in_list(1, 1)) + p("一", in_list(1, 2)) + p("組織", in_list(1, 0)) +
                        p("役割", in_list(1, 1)) + p("字", in_list(1, 4)) + p("無い", in_list(9, 0)) + p("外す", in_list(0, 0)) +
                        p("点", in_list(2, 0)),
                    "",
                    pattern(5, level(0, "decimal", "第%1章") +
                                   level(1, "decimalFullWidth", "第%2条", R"(<w:lvlRestart w:val="0"/>)") +
                                   level(2, "decimal", "(%3)") + level(3, "aiueoFullWidth", "%4") +
                                   level(4, "upperRoman", "%2.%5", "<w:isLgl/>")) +
                        pattern(6, level(0, "bullet", "\xef\x82\xb7")) + list(1, 5) + list(2, 6)};
    CHECK(
        shown(read(word)) ==
        "第1章|総則 / 第１条|目的 / (1)|一 / (2)|二 / ア|三 / 第２条|定義 / (1)|一 / 第2章|組織 / 第３条|役割 / 3.1|字 / 無い / 外す / ・|点");
}

TEST_CASE("docx: lists share the counter of their pattern unless one starts anew; styles bring numbers and outline levels")
{
    const Word word{p("a", in_list(1, 0)) + p("b", in_list(2, 0)) + p("c", in_list(3, 0)) + p("d", in_list(3, 0)) +
                        p("条", R"(<w:pStyle w:val="Article"/>)") + p("項", R"(<w:pStyle w:val="Clause"/>)") +
                        p("条", R"(<w:pStyle w:val="Child"/>)") +
                        p("本文", R"(<w:pStyle w:val="Child"/><w:numPr><w:numId w:val="0"/></w:numPr><w:outlineLvl w:val="9"/>)"),
                    R"(<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
                       <w:style w:type="paragraph" w:styleId="Article"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
                       <w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="項"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
                       <w:style w:type="paragraph" w:styleId="Child"><w:name w:val="条見出し"/><w:basedOn w:val="Article"/></w:style>
                       <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="l"/><w:basedOn w:val="Loop"/></w:style>)",
                    pattern(1, level(0, "japaneseCounting", "%1、")) + list(1, 1) + list(2, 1) +
                        list(3, 1, R"(<w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride>)") +
                        pattern(2, level(0, "decimal", "第%1条", R"(<w:pStyle w:val="Article"/>)") +
                                       level(1, "decimalEnclosedCircle", "%2", R"(<w:pStyle w:val="Clause"/>)")) +
                        list(4, 2)};
    const auto document = read(word);
    CHECK(shown(document) == "一、|a / 二、|b / 十一、|c / 十二、|d / 第1条|条 / ①|項 / 第2条|条 / 本文");
    const auto& article = std::get<WordParagraph>(document.blocks.at(4));
    CHECK(article.style == "heading 2");
    CHECK(article.outline == 1);
    CHECK(std::get<WordParagraph>(document.blocks.at(6)).outline == 1);
    CHECK_FALSE(std::get<WordParagraph>(document.blocks.at(7)).outline);
    CHECK(std::get<WordParagraph>(document.blocks.at(0)).style == "Normal");
    CHECK(shown(read({p("x", R"(<w:pStyle w:val="Loop"/>)"),
                      R"(<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>)"})) == "x");
}

TEST_CASE("docx: tables with joined cells keep their columns; a table in a cell becomes lines")
{
    const auto cell = [](const std::string& text, const std::string& properties = "") {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    };
    const auto document =
        read({"<w:tbl><w:tr>" + cell("区分", R"(<w:vMerge w:val="restart"/>)") + cell("保管", R"(<w:gridSpan w:val="2"/>)") +
              "</w:tr><w:tr>" + cell("x", "<w:vMerge/>") + cell("場所") + "<w:tc>" + p("一") + p("二") + "<w:tbl><w:tr>" +
              cell("a") + cell("b") + "</w:tr></w:tbl></w:tc></w:tr></w:tbl>"});
    CHECK(shown(document) == "{区分,保管,;,場所,一\n二\na\tb}");
    const auto wide = read({"<w:tbl><w:tr>" + cell("a", R"(<w:gridSpan w:val="999999999"/>)") + cell("b") + "</w:tr></w:tbl>"});
    CHECK(std::get<WordTable>(wide.blocks.at(0)).rows.at(0).size() == 200);
}

TEST_CASE("docx: what is left out is named")
{
    CHECK(warned(read({R"(<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>)"})) == codes::notes_left_out);
    CHECK(warned(read({R"(<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>)"})) == codes::comments_left_out);
    CHECK(warned(read({R"(<w:p><w:r><w:drawing/></w:r></w:p>)"})) == codes::pictures_left_out);
    CHECK(warned(read({R"(<w:p><m:oMath xmlns:m="m"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>)"})) == codes::equations_left_out);
    const auto hidden = read(
        {R"(<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隠し</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>表</w:t></w:r></w:p>)"});
    CHECK(warned(hidden) == codes::hidden_text_left_out);
    CHECK(shown(hidden) == "表");
    const auto box = read(
        {R"(<w:p><w:r><w:t>本文</w:t><mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:drawing><wps:txbx xmlns:wps="w"><w:txbxContent><w:p><w:r><w:t>箱</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>箱</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>)"});
    CHECK(warned(box) == codes::text_boxes_moved);
    CHECK(shown(box) == "本文 / 箱");
}

TEST_CASE("docx: files of other kinds and hostile files are refused")
{
    const auto code = [](std::string_view bytes) {
        const auto document = read_docx(bytes);
        REQUIRE_FALSE(document);
        return document.refusal().first().code;
    };
    CHECK(code("") == codes::empty_file);
    CHECK(code("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old") == codes::old_word);
    CHECK(code("{\\rtf1 }") == codes::old_word);
    CHECK(code("第１条") == codes::not_a_word_document);
    CHECK(code(archive_of(
              {{"_rels/.rels", R"(<R><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></R>)"},
               {"[Content_Types].xml", R"(<T><Override PartName="/xl/workbook.xml" ContentType="spreadsheetml"/></T>)"}})) ==
          codes::not_a_word_document);
    CHECK(code(file({"</w:body>"})) == codes::xml_malformed);
    std::string deep;
    for (int i = 0; i < 50'000; ++i) deep += "<w:sdt>";
    for (int i = 0; i < 50'000; ++i) deep += "</w:sdt>";
    CHECK(code(file({deep})) == codes::xml_too_complex);
    const auto whole = file({p("本文")});
    for (std::size_t size = 0; size < whole.size(); size += 7) CHECK_FALSE(read_docx({whole.data(), size}));
}

TEST_CASE("numbers of Japanese papers, both ways")
{
    for (const auto& [text, value] : std::vector<std::pair<std::string, int>>{{"12", 12},
                                                                              {"１２", 12},
                                                                              {"十二", 12},
                                                                              {"二十", 20},
                                                                              {"百三", 103},
                                                                              {"一〇二", 102},
                                                                              {"千二百三十四", 1234},
                                                                              {"十", 10},
                                                                              {"〇", 0}})
        CHECK_MESSAGE(number_of(text) == value, text);
    for (const auto* text : {"", "条", "12条", "十十", "一二十", "-1", "99999999999"}) CHECK_MESSAGE(!number_of(text), text);
    CHECK(kanji_number(1) == "一");
    CHECK(kanji_number(10) == "十");
    CHECK(kanji_number(21) == "二十一");
    CHECK(kanji_number(1'111) == "千百十一");
    for (int n = 1; n < 10'000; ++n) REQUIRE(number_of(kanji_number(n)) == n);
    CHECK(kanji_digits(102) == "一〇二");
    CHECK(roman(1994) == "mcmxciv");
    CHECK(letters(28) == "bb");
    CHECK(circled(20) == "⑳");
    CHECK(circled(21) == "㉑");
    CHECK(circled(50) == "㊿");
    CHECK(circled(51) == "(51)");
    CHECK(iroha_ordinal(2) == "ロ");
    CHECK(katakana_position(U'ン') == 46);
    CHECK(iroha_position(U'ハ') == 3);
}
