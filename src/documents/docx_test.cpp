#include "documents/archive.hpp"
#include "documents/docx.hpp"
#include "documents/read_docx.hpp"
#include "documents/xml.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

using namespace documents;
using Level = block::Clause::Level;

namespace {

Document rule_book()
{
    Document book{"情報セキュリティ実施手順 <案>", "情セキ手順-002", "第2版", "注意", "株式会社東都電子"};
    book.printed = {std::chrono::sys_days{std::chrono::year{2026} / 10 / 1}, "佐藤 健一", "9f2c4a77e0b1c2d3ffff"};
    const block::Stamp stamp{"承認", std::chrono::sys_days{std::chrono::year{2026} / 11 / 24}, "佐藤"};
    book.add(block::Cover{book.title, {"令和8年12月1日　施行"}, book.number, book.issuer, {{{"総括責任者", stamp}, {"起案"}}}});
    book.add(block::Contents{});
    book.add(block::Heading{1, "第1章　総則"});
    book.add(block::Clause{Level::article, "第1条", "この手順は、「情報」の管理を定める。", "目的"});
    book.add(block::Clause{Level::paragraph, "2", "管理責任者は、次の事項を行う。"});
    book.add(block::Clause{Level::item, "(1)", block::Text{std::vector<block::Run>{{"登録"}, {"及び廃棄", false, true, true}}}});
    book.add(block::Clause{Level::subitem, "ア", "台帳\n二行目"});
    block::Table table{{{"区分", 1}, {"内容", 3}}, {{"注意", "社外秘 & <部内限り>"}, {block::Cell{"まとめ", 2}}}};
    table.caption = "別表1";
    book.add(table);
    return book;
}

const WordParagraph* find(const WordDocument& document, std::string_view text)
{
    for (const auto& any : document.blocks)
        if (const auto* paragraph = std::get_if<WordParagraph>(&any); paragraph && paragraph->text == text) return paragraph;
    return nullptr;
}

/// Every part of the file, which must be well-formed.
std::size_t well_formed_parts(const std::string& bytes)
{
    const auto archive = Archive::open(bytes);
    REQUIRE(archive);
    std::size_t parts = 0;
    for (const auto& entry : archive.value().entries()) {
        const auto text = archive.value().read(entry.name);
        REQUIRE(text);
        CAPTURE(entry.name);
        if (entry.name.ends_with(".png")) {
            CHECK(text.value().starts_with("\x89PNG"));
        } else {
            CHECK(parse_xml(text.value(), entry.name));
        }
        ++parts;
    }
    return parts;
}

std::string part(const std::string& bytes, std::string_view name)
{
    const auto archive = Archive::open(bytes);
    return archive.value().read(name).value();
}

}  // namespace

TEST_CASE("a Word file says its articles in named styles and is read back whole")
{
    const auto bytes = docx(rule_book());
    CHECK(well_formed_parts(bytes) == 12);
    const auto read = read_docx(bytes);
    REQUIRE(read);
    const auto& document = read.value();
    CHECK(document.title == "情報セキュリティ実施手順 <案>");
    const auto style = [&](std::string_view text) {
        const auto* paragraph = find(document, text);
        CAPTURE(text);
        REQUIRE(paragraph);
        return paragraph->style;
    };
    CHECK(style("第1章　総則") == "heading 1");
    CHECK(find(document, "第1章　総則")->outline == 0);
    CHECK(style("（目的）") == "条見出し");
    CHECK(style("第１条　この手順は、「情報」の管理を定める。") == "条");
    CHECK(style("２　管理責任者は、次の事項を行う。") == "項");
    CHECK(style("(1)　登録及び廃棄") == "号");
    CHECK(style("ア　台帳\n二行目") == "細分");
    const auto* table = std::get_if<WordTable>(&document.blocks[document.blocks.size() - 2]);
    REQUIRE(table);
    REQUIRE(table->rows.size() == 3);
    CHECK(table->rows[0] == std::vector<std::string>{"区分", "内容"});
    CHECK(table->rows[1][1] == "社外秘 & <部内限り>");
    CHECK(table->rows[2] == std::vector<std::string>{"まとめ", ""});
    CHECK(bytes == docx(rule_book()));
}

TEST_CASE("marking, number, version, page fields and journal head stand in head and foot of every section")
{
    auto book = rule_book();
    book.add(block::Part{"工程表", "", Format{Paper::a3, Orientation::landscape}});
    book.add(block::Paragraph{"工程"});
    const auto bytes = docx(book);
    for (const auto* n : {"0", "1"}) {
        const auto head = part(bytes, std::string{"word/header"} + n + ".xml"),
                   foot = part(bytes, std::string{"word/footer"} + n + ".xml");
        CHECK(head.find("注意") != head.npos);
        CHECK(head.find("情セキ手順-002") != head.npos);
        CHECK(head.find("第2版") != head.npos);
        CHECK(foot.find(" PAGE ") != foot.npos);
        CHECK(foot.find(" NUMPAGES ") != foot.npos);
        CHECK(foot.find("9f2c4a77e0b1c2d3<") != foot.npos);
    }
    const auto body = part(bytes, "word/document.xml");
    CHECK(body.find("w:w=\"23811\" w:h=\"16838\" w:orient=\"landscape\"") != body.npos);
    CHECK(body.find("PAGEREF") != body.npos);
    CHECK(well_formed_parts(bytes) == 14);
}

TEST_CASE("every kind of block becomes Word, also with bad input in it")
{
    Document document{"様式"};
    Picture picture{100, 50, "図 \"1\"", {}};
    picture.add(shape::Label{{50, 25}, "体制"});
    document.add(block::Masthead{"貸出票", {"令和8年度"}, {{{"長い長い長い役職名の責任者"}}}});
    document.add(block::Facts{{{"氏名", "鈴木\x01<"}}});
    document.add(block::Drawing{picture, 80, "図1"});
    document.add(block::Drawing{});
    document.add(block::Image{"not a png", 40, "壊れた画像"});
    document.add(block::Notice{"注意", "文", block::Notice::Kind::caution});
    document.add(block::PageBreak{});
    document.add(block::Table{{{"", 1}}, {}});
    document.add(block::Table{});
    document.add(block::Code{"https://ishizue.example/v/1", "読み取り用"});
    document.add(block::Signature{{{"氏名"}, {"日付", false}}});
    document.add(block::Spacer{});
    document.add(block::Approval{});
    const auto bytes = docx(document);
    CHECK(well_formed_parts(bytes) == 12);
    const auto body = part(bytes, "word/document.xml");
    CHECK(body.find("この画像は読み込めません") != body.npos);
    CHECK(body.find("鈴木&lt;") != body.npos);
    CHECK(body.find("<w:pageBreakBefore/>") != body.npos);
    CHECK(read_docx(bytes));
    CHECK(well_formed_parts(docx(Document{})) > 5);
}
