#include "documents/markdown.hpp"

#include <doctest/doctest.h>

namespace {

using documents::markdown::Block, documents::markdown::Kind, documents::markdown::Span, documents::markdown::plain,
    documents::markdown::read;

/// One line a block: its kind, level and number, and its letters.
std::string shown(const std::vector<Block>& blocks)
{
    std::string out;
    for (const auto& block : blocks) {
        out += boost::describe::enum_to_string(block.kind, "?");
        out +=
            ' ' + std::to_string(block.level) + (block.number ? '.' + std::to_string(block.number) : "") + ' ' + plain(block.text);
        if (!block.picture.empty()) out += " [" + block.picture + ']';
        for (const auto& row : block.rows) {
            out += " |";
            for (const auto& cell : row.cells) out += plain(cell.text) + '|';
        }
        out += '\n';
    }
    return out;
}

}  // namespace

TEST_CASE("Markdown becomes headings, paragraphs, steps, notes and pictures")
{
    CHECK(shown(read("## 見出し\n\n本文です。\n\n1. 開きます。\n2. 押します。\n\n> 注意します。\n\n![一覧の画面](people.png)\n")) ==
          "heading 2 見出し\nparagraph 0 本文です。\nstep 1.1 開きます。\nstep 1.2 押します。\nnote 0 注意します。\n"
          "picture 0 一覧の画面 [people.png]\n");
}

TEST_CASE("what stands inside a step keeps its depth, and the numbers go on")
{
    CHECK(shown(read("1. 一つ目\n\n   説明します。\n\n   ![絵](a.png)\n\n2. 二つ目\n   - 点\n   - 次の点\n\n後の文\n")) ==
          "step 1.1 一つ目\nparagraph 1 説明します。\npicture 1 絵 [a.png]\nstep 1.2 二つ目\npoint 2 点\npoint 2 次の点\n"
          "paragraph 0 後の文\n");
    CHECK(shown(read("3. 三つ目から\n")) == "step 1.3 三つ目から\n");
}

TEST_CASE("a line feed joins Japanese lines without a blank, others with one")
{
    CHECK(shown(read("日本語の\n続き\n")) == "paragraph 0 日本語の続き\n");
    CHECK(shown(read("two\nwords\n")) == "paragraph 0 two words\n");
    CHECK(shown(read("改める  \n行\n")) == "paragraph 0 改める\n行\n");
}

TEST_CASE("bold, code and links are looks of letters")
{
    const auto blocks = read("**任命**は`./run`から[名簿](people)へ。\n");
    REQUIRE(blocks.size() == 1);
    const std::vector<Span> expected{{"任命", true, false, ""},        {"は"},  {"./run", false, true, ""}, {"から"},
                                     {"名簿", false, false, "people"}, {"へ。"}};
    CHECK(blocks[0].text == expected);
}

TEST_CASE("a table has its head first; code keeps its lines")
{
    CHECK(shown(read("| 月 | すること |\n|---|---|\n| 4月 | 計画 |\n")) == "table 0  |月|すること| |4月|計画|\n");
    CHECK(shown(read("```\n./run backup\n./run verify\n```\n")) == "code 0 ./run backup\n./run verify\n\n");
}

TEST_CASE("HTML is text like any other")
{
    CHECK(shown(read("<script>alert(1)</script>\n")) == "paragraph 0 <script>alert(1)</script>\n");
    CHECK(shown(read("前<b>太字</b>後\n")) == "paragraph 0 前<b>太字</b>後\n");
}
