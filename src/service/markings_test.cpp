#include "service/markings.hpp"

#include "catalog/catalog.hpp"

#include <doctest/doctest.h>

using documents::TextLine;
using documents::TextPlace;

namespace {

std::string found(const TextLine& line)
{
    std::string words;
    for (const auto& one : service::markings_in({line}, catalog::markings(*catalog::built_in()))) words += one.marking + ' ';
    return words;
}

std::string found(const std::string& text) { return found(TextLine{text}); }

}  // namespace

// h21 7(1), r4 C1: documents carry their grade as a marking. What is a marking, and what is only the word.
TEST_CASE("a marking on a line of its own, in brackets, or spelled like a stamp")
{
    for (const auto* text : {"注意", "　注　意　", "【注意】", "［注意］", "《注意》", "■注意■", "** 注意 **", "注意（写し）",
                             "注意 No.3", "表紙　【注意】", "【注意】　配布先一覧", "注意 2/5", "〔 注意 〕", "注 意"})
        CHECK_MESSAGE(found(text) == "注意 ", text);
    for (const auto* text : {"部内限り", "部 内 限 り", "部　内　限　り", "【部内限り】", "(部内限り)", "図面 【部内限り】 第3版",
                             "これは［部内限り］の写しである。"})
        CHECK_MESSAGE(found(text) == "部内限り ", text);
    for (const auto* text : {"秘", "㊙", "［秘］", "（秘）", "秘　第12号", "資料【秘】の送付", "「秘」"})
        CHECK_MESSAGE(found(text) == "秘 ", text);
    CHECK(found("極秘") == "極秘 ");
    CHECK(found("極 秘") == "極秘 ");
    CHECK(found("【機密】") == "機密 ");
    CHECK(found("特定秘密") == "特定秘密 ");
    CHECK(found("【保護すべき情報】") == "保護すべき情報 ");
    CHECK(found("保護すべき情報") == "保護すべき情報 ");
}

TEST_CASE("the same words in running text are no markings")
{
    for (const auto* text : {"取扱いに注意する。",
                             "注意事項",
                             "注意して保管する",
                             "（注意）",
                             "注意：電源を切ること。",
                             "【注意】電源を切ること。",
                             "注意 電源を切ること。",
                             "注意1",
                             "区分は、「注意」又は「部内限り」のいずれかとする。",
                             "表示（部内限り）を付す",
                             "社外秘",
                             "部外秘",
                             "秘密保全規則",
                             "秘書室",
                             "機密性",
                             "特定秘密保護法",
                             "保護すべき情報を取り扱う者",
                             "（保護すべき情報）",
                             "第3条（保護すべき情報）",
                             "保護すべき情報の取扱い",
                             "部内限りとする。",
                             "極秘裏に",
                             "株式会社東都電子",
                             "",
                             "   "})
        CHECK_MESSAGE(found(text) == "", text);
}

TEST_CASE("a header, a footer or the edge of a page: the word by itself marks every page")
{
    CHECK(found(TextLine{"注意　　　株式会社東都電子", TextPlace::margin}) == "注意 ");
    CHECK(found(TextLine{"第3版 部内限り", TextPlace::margin}) == "部内限り ");
    CHECK(found(TextLine{"取扱注意事項", TextPlace::margin}) == "");
    CHECK(found(TextLine{"株式会社東都電子　注意", TextPlace::page, "1", true, true}) == "注意 ");
    CHECK(found(TextLine{"株式会社東都電子　注意", TextPlace::page, "1", true, false}) == "");
}

TEST_CASE("a cell among others is a value of a column, by itself it is a marking")
{
    CHECK(found(TextLine{"注意", TextPlace::cell, "目録!C5", false}) == "");
    CHECK(found(TextLine{"【注意】", TextPlace::cell, "目録!A1", false}) == "注意 ");
    CHECK(found(TextLine{"注意", TextPlace::cell, "目録!A1", true}) == "注意 ");
}

TEST_CASE("each place is named once, and no more than one can look through")
{
    const std::vector<TextLine> pages(40, TextLine{"部内限り", TextPlace::margin});
    CHECK(service::markings_in(pages, catalog::markings(*catalog::built_in())).size() == 1);
    std::vector<TextLine> lines;
    for (int i = 0; i < 40; ++i) lines.push_back({"部内限り", TextPlace::line, std::to_string(i)});
    CHECK(service::markings_in(lines, catalog::markings(*catalog::built_in())).size() == service::most_markings);
}
