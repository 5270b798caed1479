#include "base/placeholders.hpp"
#include "manual/book.hpp"
#include "manual/chapters.hpp"
#include "manual/pictures.hpp"

#include <doctest/doctest.h>

namespace {

/// What a chapter says that leads nowhere: a link, a picture, a chapter of its book, a placeholder.
std::vector<std::string> loose_ends(const std::vector<manual::Chapter>& all, const manual::Chapter& chapter)
{
    std::vector<std::string> out;
    const auto want = [&](bool there, std::string what) {
        if (!there) out.push_back(chapter.id + ": " + what);
    };
    for (const auto& id : chapter.chapters) want(manual::find(all, id), "chapter " + id);
    for (const auto name : base::placeholders(chapter.body)) want(false, "placeholder " + std::string{name});
    for (const auto& block : documents::markdown::read(chapter.body)) {
        if (!block.picture.empty()) want(!manual::picture(block.picture).empty(), "picture " + block.picture);
        for (const auto& span : block.text)
            if (!span.link.empty()) want(manual::find(all, span.link), "link " + span.link);
        for (const auto& row : block.rows) want(row.cells.size() == block.rows.front().cells.size(), "a row of another width");
    }
    return out;
}

}  // namespace

TEST_CASE("every chapter leads somewhere, in the words of both editions")
{
    for (const auto* edition : {"r4", "h21"}) {
        const auto all = manual::chapters(*catalog::built_in(), edition);
        CHECK(all.size() > 15);
        for (const auto& chapter : all) CHECK(loose_ends(all, chapter) == std::vector<std::string>{});
    }
}

TEST_CASE("roles are named as the edition names them (h21 第6条, r4 B-2)")
{
    const auto title = [](const char* edition) {
        const auto all = manual::chapters(*catalog::built_in(), edition);
        return manual::find(all, "general_manager")->title.ja;
    };
    CHECK(title("h21").starts_with("総括責任者"));
    CHECK(title("r4").starts_with("総括者"));
}

TEST_CASE("a chapter on paper: its title, then steps with hanging numbers, notes in a frame")
{
    using namespace documents::block;
    const auto blocks = manual::set({"a",
                                     1,
                                     manual::Kind::screen,
                                     {"題", "Title"},
                                     {"概要", "Summary"},
                                     {},
                                     {},
                                     {},
                                     "## 見出し\n\n1. 押します。\n\n> 注意します。\n"});
    REQUIRE(blocks.size() == 6);
    CHECK(std::get<Part>(blocks[0]).title == "題");
    CHECK(std::get<Heading>(blocks[3]).level == 1);
    CHECK(std::get<Clause>(blocks[4]).label == "1.");
    CHECK(std::get<Notice>(blocks[5]).text.runs.at(0).text == "注意します。");
}
