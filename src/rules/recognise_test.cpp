#include "base/json.hpp"
#include "documents/docx.hpp"
#include "messages/documents.hpp"
#include "messages/rules.hpp"
#include "rules/marker.hpp"
#include "rules/recognise.hpp"

#include <doctest/doctest.h>

using namespace rules;

namespace {

using documents::WordDocument;
using documents::WordParagraph;
using documents::WordTable;

WordDocument document(std::string_view lines)
{
    WordDocument all;
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        all.blocks.push_back(WordParagraph{std::string{lines.substr(0, end)}});
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return all;
}

ImportedBook book(const WordDocument& from)
{
    auto result = recognise(from);
    REQUIRE(result);
    return std::move(result).value();
}
ImportedBook book(std::string_view lines) { return book(document(lines)); }

/// The articles in one line each: "第1条[目的] 1:text {(1) item <ア sub>}".
std::string shown(const ImportedBook& from)
{
    std::string out;
    for (const auto& chapter : from.chapters) {
        out += chapter.label.empty() ? "" : "#" + chapter.label + " " + chapter.title + "\n";
        for (const auto& article : chapter.articles) {
            out += article.label + "[" + article.heading + "]";
            for (const auto& paragraph : article.paragraphs) {
                out += " " + std::to_string(paragraph.number) + ":" + paragraph.text;
                for (const auto& item : paragraph.items) {
                    out += " {" + item.label + " " + item.text;
                    for (const auto& subitem : item.subitems) out += " <" + subitem.label + " " + subitem.text + ">";
                    out += "}";
                }
            }
            out += "\n";
        }
    }
    return out;
}

std::vector<std::string> warned(const ImportedBook& from)
{
    std::vector<std::string> codes;
    for (const auto& warning : from.warnings) codes.push_back(warning.code);
    return codes;
}

Marker::Kind kind(std::string_view line) { return marker_of(line).kind; }

}  // namespace

TEST_CASE("labels of chapters and articles in any numerals; references are no labels")
{
    for (const auto* line : {"第12条　目的", "第１２条（目的）", "第十二条 目的", "第 １２ 条　目的", "　第12条\t目的", "第12条"}) {
        const auto marker = marker_of(line);
        CHECK_MESSAGE(marker.kind == Marker::Kind::article, line);
        CHECK_MESSAGE(marker.label == "第12条", line);
        CHECK_MESSAGE(!marker.tight, line);
    }
    CHECK(marker_of("第十二条の二の三　雑則").label == "第12条の2の3");
    CHECK(marker_of("第３章の２　保管").label == "第3章の2");
    CHECK(marker_of("第三章　保管").rest == "保管");
    CHECK(marker_of("第5条から第７条まで　削除").label == "第5条から第7条まで");
    CHECK(kind("第1節 通則") == Marker::Kind::section);
    CHECK(kind("附　則") == Marker::Kind::supplement);
    CHECK(kind("附則（令和8年4月1日）") == Marker::Kind::supplement);
    CHECK(marker_of("別表第１（第５条関係）").label == "別表第1");
    CHECK(marker_of("様式第2号の2　誓約書").label == "様式第2号の2");
    CHECK(marker_of("別紙　誓約書").rest == "誓約書");
    for (const auto* line : {"第12条の規定により", "第12条第2項", "第３条に定める", "第1項の", "附則第2条による",
                             "別表第１に掲げる", "別紙のとおり", "第一に", "第"})
        CHECK_MESSAGE(kind(line) == Marker::Kind::none, line);
    CHECK(marker_of("第2条この規則は").tight);
}

TEST_CASE("labels of paragraphs, items and subitems; amounts and dates are no labels")
{
    const auto check = [](std::string_view line, Marker::Kind expected, int number, std::string_view label) {
        const auto marker = marker_of(line);
        CHECK_MESSAGE(marker.kind == expected, std::string{line});
        CHECK_MESSAGE(marker.number == number, std::string{line});
        CHECK_MESSAGE(marker.label == label, std::string{line});
        CHECK_MESSAGE(marker.rest == "本文だ", std::string{line});
    };
    using enum Marker::Kind;
    check("２　本文だ", digit, 2, "2");
    check("2 本文だ", digit, 2, "2");
    check("２．本文だ", digit, 2, "2");
    check("12、本文だ", digit, 12, "12");
    check("2)本文だ", digit, 2, "2");
    check("②　本文だ", circled, 2, "②");
    check("㉑本文だ", circled, 21, "㉑");
    check("(2)　本文だ", bracketed, 2, "(2)");
    check("（２）本文だ", bracketed, 2, "(2)");
    check("⑵ 本文だ", bracketed, 2, "(2)");
    check("二　本文だ", kanji, 2, "二");
    check("十二、本文だ", kanji, 12, "十二");
    check("（二）本文だ", bracketed_kanji, 2, "(二)");
    check("イ　本文だ", katakana, 2, "イ");
    check("ｲ．本文だ", katakana, 2, "イ");
    check("（ｲ） 本文だ", bracketed_katakana, 2, "(イ)");
    check("b) 本文だ", letter, 2, "b");
    check("（ｂ）本文だ", bracketed_letter, 2, "(b)");
    check("第2号　本文だ", ordinal, 2, "第2号");
    check("・本文だ", bullet, 0, "・");
    for (const auto* line :
         {"2年以上", "３名", "1.5倍", "2026.4.1", "2026年4月1日", "一般に", "二月", "イベント", "A 社", "アクセス"})
        CHECK_MESSAGE(kind(line) == none, line);
    CHECK(marker_of("２前項の規定は").tight);
    CHECK(kind("（目的）") == heading);
    CHECK(kind("（目的）この規則は") == none);
    CHECK(kind("目　次") == contents);
    CHECK(trimmed("　だ　\t ") == "だ");
}

TEST_CASE("a rule book typed as offices type it")
{
    const auto read = book(
        "情報セキュリティ基準\n"
        "第１章　総則\n（目的）\n第１条　この基準は、必要な事項を定める。\n"
        "第２条（定義）　次の各号の意義は、当該各号に定める。\n（１）取扱者　扱う者\n（２）取扱施設　次に掲げるもの\nア　事務室\nイ　倉庫\n（３）その他\n２　前項のほか、別に定める。\n"
        "第二章\n保管\n第三条　（保管）\n保護すべき情報は、保管容器に保管する。\n２保管容器は、施錠する。\n③　鍵は、管理者が保管する。\n"
        "第三条の二　点検\n１　毎月点検する。\n２　記録する。\n一　日付\n二　氏名\n"
        "第4条　削除\n附　則\n１　この基準は、令和8年4月1日から施行する。\n（経過措置）\n２　なお従前の例による。\n");
    CHECK(
        shown(read) ==
        "#第1章 総則\n第1条[目的] 1:この基準は、必要な事項を定める。\n"
        "第2条[定義] 1:次の各号の意義は、当該各号に定める。 {(1) 取扱者　扱う者} {(2) 取扱施設　次に掲げるもの <ア 事務室> <イ 倉庫>} {(3) その他} 2:前項のほか、別に定める。\n"
        "#第2章 保管\n第3条[保管] 1:保護すべき情報は、保管容器に保管する。 2:保管容器は、施錠する。 3:鍵は、管理者が保管する。\n"
        "第3条の2[点検] 1:毎月点検する。 2:記録する。 {一 日付} {二 氏名}\n第4条[] 1:削除\n"
        "#附則 附則\n[] 1:この基準は、令和8年4月1日から施行する。\n[経過措置] 2:なお従前の例による。\n");
    CHECK(read.title == "情報セキュリティ基準");
    CHECK(read.warnings.empty());
    CHECK(base::json::text(read).starts_with(
        R"({"title":"情報セキュリティ基準","chapters":[{"number":1,"label":"第1章","title":"総則","articles":[{"label":"第1条","heading":"目的")"));
}

TEST_CASE("a rule book numbered by Word: the number stands apart, the heading is a style")
{
    WordDocument from;
    const auto add = [&](std::string text, std::string number, std::optional<int> outline = {}) {
        from.blocks.push_back(WordParagraph{std::move(text), std::move(number), outline ? "heading 2" : "Normal", outline});
    };
    from.title = "実施手順";
    add("総則", "第1章", 0);
    add("用語", "第１条", 1);
    add("取扱者", "(1)");
    add("甲", "ア");
    add("管理者", "(2)");
    add("組織", "第2条", 1);
    add("総括責任者を置く。", "");
    add("管理者を置く。", "2");
    add("甲又は乙\n丙", "(1)");
    const auto read = book(from);
    CHECK(
        shown(read) ==
        "#第1章 総則\n第1条[用語] 1: {(1) 取扱者 <ア 甲>} {(2) 管理者}\n第2条[組織] 1:総括責任者を置く。 2:管理者を置く。 {(1) 甲又は乙\n丙}\n");
    CHECK(read.title == "実施手順");
    CHECK(warned(read) == std::vector<std::string>{"rules.goes_on"});
    CHECK(read.warnings.at(0).place == "9段落目（第2条）");
    CHECK(read.warnings.at(0).text.ends_with("：丙"));
}

TEST_CASE("digits may be items, and items below items stay with theirs")
{
    CHECK(shown(book("第１条　次のとおりとする。\n1. 甲\n2. 乙\n① 小\n② 中\n3. 丙\n")) ==
          "第1条[] 1:次のとおりとする。 {1 甲} {2 乙 <① 小> <② 中>} {3 丙}\n");
    CHECK(shown(book("第１条　次のとおりとする。\n(1) 甲\n1 一つ\n2 二つ\n(2) 乙\n2 次項\n")) ==
          "第1条[] 1:次のとおりとする。 {(1) 甲 <1 一つ> <2 二つ>} {(2) 乙} 2:次項\n");
    CHECK(shown(book("第１条　次のとおりとする。\nイ　甲\nロ　乙\nハ　丙\n")) ==
          "第1条[] 1:次のとおりとする。 {イ 甲} {ロ 乙} {ハ 丙}\n");
    const auto deep = book("第１条　次のとおりとする。\n(1) 甲\nア 乙\n(ア) 丙\nイ 丁\n");
    CHECK(shown(deep) == "第1条[] 1:次のとおりとする。 {(1) 甲 <ア 乙> <(ア) 丙> <イ 丁>}\n");
    CHECK(warned(deep) == std::vector<std::string>{"rules.deeper_than_subitems"});
    CHECK(shown(book("第１条　取扱者は、\n２年以上の経験を要する。\n２　更新する。\n")) ==
          "第1条[取扱者は、] 1:２年以上の経験を要する。 2:更新する。\n");
}

TEST_CASE("annexes take their tables and lines; tables in articles stay with them")
{
    auto from = document("第１条　別表第１のとおり。\n附則\nこの規則は、公布の日から施行する。\n別表第１（第１条関係）\n");
    from.blocks.push_back(WordTable{{{"区分", "場所"}, {"注意", "金庫"}}});
    for (const auto* line : {"備考　鍵は別に保管する。", "様式第１号", "誓約書", "第１条　私は、守ります。", "１　漏らしません。"})
        from.blocks.push_back(WordParagraph{line});
    from.blocks.insert(from.blocks.begin() + 1, WordTable{{{"甲", "乙"}}});
    const auto read = book(from);
    CHECK(shown(read) == "第1条[] 1:別表第１のとおり。\n#附則 附則\n[] 1:この規則は、公布の日から施行する。\n");
    CHECK(read.chapters.at(0).articles.at(0).tables.at(0).rows.at(0).at(1) == "乙");
    REQUIRE(read.annexes.size() == 2);
    CHECK(read.annexes[0].label == "別表第1");
    CHECK(read.annexes[0].title == "（第１条関係）");
    CHECK(read.annexes[0].tables.at(0).rows.at(1).at(1) == "金庫");
    CHECK(read.annexes[0].lines.at(0) == "備考　鍵は別に保管する。");
    CHECK(read.annexes[1].title == "誓約書");
    CHECK(read.annexes[1].lines.size() == 2);
    CHECK(read.warnings.empty());
}

TEST_CASE("nothing is lost: what is not recognised is a warning with its place")
{
    auto from = document(
        "情報セキュリティ規則\n株式会社東都電子\n（令和8年4月1日制定）\n前文である。\n第１章　総則\n章の説明である。この章は、全体を通じて用いる用語と考え方を述べるものであり、条ではない。\n（浮いた見出し）\n第２章　体制\n第１条　置く。\n第３条　定める。\n第３条　重なる。\n");
    from.blocks.insert(from.blocks.begin(), WordTable{{{"承認", "確認"}}});
    from.warnings.push_back({documents::codes::notes_left_out, {}, {"2"}});
    const auto read = book(from);
    CHECK(warned(read) == std::vector<std::string>{"documents.notes_left_out", "rules.table_outside", "rules.outside_articles",
                                                   "rules.outside_articles", "rules.outside_articles", "rules.outside_articles",
                                                   "rules.heading_without_article", "rules.number_missing", "rules.number_twice"});
    CHECK(read.warnings[0].place == "文書全体");
    CHECK(read.warnings[1].text.ends_with("：承認／確認"));
    CHECK(read.warnings[2].place == "3段落目");
    CHECK(read.warnings[2].text.ends_with("：株式会社東都電子"));
    CHECK(read.warnings[7].text.find("第1条 の次が 第3条") != std::string::npos);
    CHECK(read.chapters.at(0).label == "第1章");
}

TEST_CASE("a table of contents is passed over, with page numbers or without")
{
    const auto read = book(
        "規則\n目　次\n第１章　総則\t1\n第１条　目的………… 1\n第二章　体制（第二条―第五条）\n附則\n第１章　総則\n第１条　定める。\n第２章　体制\n第２条　置く。\n附則\nこの規則は、直ちに施行する。\n");
    CHECK(shown(read) ==
          "#第1章 総則\n第1条[] 1:定める。\n#第2章 体制\n第2条[] 1:置く。\n#附則 附則\n[] 1:この規則は、直ちに施行する。\n");
    CHECK(read.warnings.empty());
}

TEST_CASE("a document without articles is refused")
{
    CHECK(recognise({}).refusal().first().code == codes::no_articles);
    CHECK(recognise(document("お知らせ\n第1条の規定により、次のとおり定める。\n1. 甲\n")).refusal().first().code ==
          codes::no_articles);
}

TEST_CASE("a rule book we wrote as a Word file is read back article by article")
{
    using documents::block::Clause;
    documents::Document rules{.title = "情報セキュリティ基準"};
    rules.add(documents::block::Heading{1, "第１章　総則"});
    rules.add(Clause{Clause::Level::article, "第1条", "この基準は、次のとおり定める。", "目的"});
    rules.add(Clause{Clause::Level::item, "(1)", "取扱者"});
    rules.add(Clause{Clause::Level::subitem, "ア", "社員"});
    rules.add(Clause{Clause::Level::paragraph, "2", "前項のほか、別に定める。"});
    rules.add(Clause{Clause::Level::article, "第2条", "管理者を置く。", "（組織）"});
    const auto document = documents::read_docx(documents::docx(rules));
    REQUIRE(document);
    CHECK(
        shown(book(document.value())) ==
        "#第1章 総則\n第1条[目的] 1:この基準は、次のとおり定める。 {(1) 取扱者 <ア 社員>} 2:前項のほか、別に定める。\n第2条[組織] 1:管理者を置く。\n");
}
