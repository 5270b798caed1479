#include "catalog/catalog.hpp"
#include "catalog/rules.hpp"
#include "messages/rules.hpp"
#include "rules/coverage.hpp"
#include "rules/difference.hpp"
#include "rules/edit.hpp"
#include "rules/seed.hpp"

#include <doctest/doctest.h>

using namespace rules;

namespace {

using Codes = std::vector<std::string>;

template <class T>
Codes codes_of(const base::Result<T>& result)
{
    Codes all;
    if (!result)
        for (const auto& fault : result.refusal().faults()) all.emplace_back(std::string{fault.code.id} + " " + fault.path);
    return all;
}

ArticleText article(const char* id, const char* text, std::int64_t place)
{
    return {id, "", "見出し", {{text, {}}}, {}, {"r4.a1"}, place};
}

BookText two_chapters()
{
    return {{{"c1", ChapterKind::chapter, "総則", {}, false, 10, {article("a1", "一", 10), article("a2", "二", 11)}},
             {"c2", ChapterKind::chapter, "組織", {}, false, 20, {article("a3", "三", 10)}},
             {"s", ChapterKind::supplementary, "附則", {}, false, 30, {article("s1", "施行", 10)}}}};
}

Editing editing()
{
    return {State::draft, two_chapters(), {"r4.a1"}, [](std::string_view name) { return name == "company.name"; }, "own.1"};
}

WriteArticle writing()
{
    WriteArticle ask{};
    ask.chapter = "c1";
    ask.after = "a1";
    ask.heading = "作成";
    ask.paragraphs = {{"{{company.name}}は、作成する。", {}}};
    ask.requirements = {"r4.a1"};
    return ask;
}

std::string marked(const std::vector<Segment>& segments)
{
    std::string text;
    for (const auto& segment : segments)
        text +=
            segment.change == Change::same ? segment.text : (segment.change == Change::added ? "+[" : "-[") + segment.text + "]";
    return text;
}

}  // namespace

TEST_CASE("numbers follow from the order; 附則 begins anew")
{
    const auto numbers = numbering(two_chapters());
    CHECK(numbers.chapters.at("c2") == "第2章");
    CHECK(numbers.articles.at("a3") == "第3条");
    CHECK(numbers.articles.at("s1") == "附則第1条");
    CHECK(numbers.labels.at("s1") == "第1条");
}

TEST_CASE("the first 項 has no number; 号 and subitems have theirs")
{
    const auto all = lines({{"柱書", {{"一つ", {"ア", "イ"}}}}, {"二項", {}}});
    std::string labels;
    for (const auto& line : all) labels += line.label + "|";
    CHECK(labels == "|(1)|ア|イ|2|");
}

TEST_CASE("a new article stands after the one named, and room is made where there is none")
{
    const auto placed = decide(writing(), editing());
    REQUIRE(placed);
    CHECK(placed.value().respaced.size() == 2);  // a1 and a2 stood next to each other
    CHECK(placed.value().fact.article == "own.1");
    CHECK(placed.value().respaced[0].place < placed.value().fact.place);
    CHECK(placed.value().fact.place < placed.value().respaced[1].place);
    auto last = writing();
    last.after = "a2";
    CHECK(decide(last, editing()).value().respaced.empty());
    CHECK(decide(last, editing()).value().fact.place > 11);
}

TEST_CASE("an article that cannot be written says every fault and where")
{
    auto ask = writing();
    ask.heading = "";
    ask.paragraphs = {{"{{company.nmae}}は", {{"", {"　"}}}}};
    ask.requirements = {"r4.zz"};
    CHECK(codes_of(decide(ask, editing())) ==
          Codes{"rules.heading_required heading", "rules.no_such_placeholder paragraphs[0].text",
                "rules.text_required paragraphs[0].items[0].text", "rules.text_required paragraphs[0].items[0].subitems[0]",
                "rules.no_such_requirement requirements[0]"});
    ask = writing();
    ask.chapter = "c2";
    CHECK(codes_of(decide(ask, editing())) == Codes{"rules.no_such_article after"});
    auto known = editing();
    known.state = State::submitted;
    CHECK(codes_of(decide(writing(), known)) == Codes{"rules.waits_for_approval version"});
    known.state = State::dated;
    CHECK(codes_of(decide(writing(), known)) == Codes{"rules.no_draft version"});
}

TEST_CASE("an article moves before the first of another chapter; never behind itself")
{
    const auto moved = decide(MoveArticle{{}, "a1", "c2", {}, {}, {}}, editing());
    CHECK(moved.value().fact.chapter == "c2");
    CHECK(moved.value().fact.place < 10);
    CHECK(codes_of(decide(MoveArticle{{}, "a1", "c1", "a1", {}, {}}, editing())) == Codes{"rules.no_such_article after"});
    CHECK(codes_of(decide(RemoveChapter{{}, "c1", {}}, editing())) == Codes{"rules.chapter_not_empty chapter"});
    CHECK(decide(WriteChapter{{}, {}, "c1", "新章", {}, {}, {}}, editing()).value().place == 15);
}

TEST_CASE("words that changed stand beside each other")
{
    CHECK(
        marked(difference("受領したときは、速やかに管理台帳に登録する。", "受領したときは、その日のうちに管理台帳に登録する。")) ==
        "受領したときは、-[速やかに]+[その日のうちに]管理台帳に登録する。");
    CHECK(marked(difference("同じ", "同じ")) == "同じ");
    CHECK(difference("", "").empty());
    CHECK(marked(difference("", "新しい")) == "+[新しい]");
    CHECK(marked(difference("30日以内", "14日以内")) == "-[30]+[14]日以内");
}

TEST_CASE("articles are found again by their id, wherever they stand")
{
    auto after = two_chapters();
    after.chapters[0].articles[1].paragraphs[0].text = "弐";
    after.chapters[0].articles.erase(after.chapters[0].articles.begin());
    after.chapters[1].articles.push_back(article("a4", "四", 20));
    std::string all;
    for (const auto& found : difference(two_chapters(), after))
        all += found.article + " " + boost::describe::enum_to_string(found.change, "?") + "; ";
    CHECK(all == "a1 removed; a2 changed; a3 same; a4 added; s1 same; ");

    auto moved = two_chapters();
    std::swap(moved.chapters[0].articles[0], moved.chapters[0].articles[1]);
    int count = 0;
    for (const auto& found : difference(two_chapters(), moved)) count += found.change == ArticleChange::moved;
    CHECK(count == 1);
}

TEST_CASE("a 号 put in between leaves the others as they are")
{
    const std::vector<Paragraph> before{{"次に掲げる。", {{"甲", {}}, {"乙", {}}}}};
    const std::vector<Paragraph> after{{"次に掲げる。", {{"甲", {}}, {"丙", {}}, {"乙", {}}}}};
    auto old_book = two_chapters(), new_book = two_chapters();
    old_book.chapters[0].articles[0].paragraphs = before;
    new_book.chapters[0].articles[0].paragraphs = after;
    const auto found = difference(old_book, new_book).front();
    CHECK(found.lines.size() == 4);
    CHECK(!found.lines[2].before);
    CHECK(found.lines[3].before->label == "(2)");
    CHECK(found.lines[3].after->label == "(3)");
}

TEST_CASE("r4 A1: a requirement without an article is a gap; an article without one is free")
{
    const auto map =
        coverage({"r4.a1", "r4.a2"}, {{"policy", "p1", {"r4.a1", "h21.4"}}, {"policy", "p2", {"h21.4"}}, {"policy", "p3", {}}});
    CHECK(map.gaps == std::vector<std::string>{"r4.a2"});
    CHECK(map.by_requirement.at("r4.a1").size() == 1);
    CHECK(map.free.size() == 2);
}

TEST_CASE("the catalogue's texts are whole in both editions: every requirement has its article, every reference its target")
{
    const auto catalog = catalog::built_in();
    for (const std::string edition : {"h21", "r4"}) {
        std::set<std::string> headings;
        std::size_t standard = 0, procedure = 0;
        for (const auto document : {Document::policy, Document::standard, Document::procedure}) {
            const auto book = from_catalogue(*catalog, document, edition);
            (document == Document::standard ? standard : procedure) = book.articles();
            for (const auto& chapter : book.chapters) CHECK_FALSE(chapter.title.empty());
            CHECK(numbering(book).articles.size() == book.articles());
        }
        CHECK(standard >= 60);
        CHECK(procedure >= 120);
    }
}

TEST_CASE("a Word book keeps its articles' numbers as ids and takes links from the catalogue's headings")
{
    ImportedBook book;
    book.title = "情報セキュリティ実施手順";
    book.chapters = {
        {1, "第1章", "総則", {{"第1条", "目的", "", {{1, "目的を定める。", {}}}, {}}, {"第1条の2", "見本", "", {}, {}}}},
        {0, "附則", "附則", {{"第1条", "施行期日", "", {{1, "施行する。", {}}}, {}}}}};
    const auto text = from_word(*catalog::built_in(), Document::procedure, book);
    CHECK(text.chapters[0].articles[0].id == "w.1");
    CHECK(text.chapters[0].articles[1].id == "w.1.2");
    CHECK(text.chapters[1].kind == ChapterKind::supplementary);
    CHECK(text.chapters[1].articles[0].id == "w.s1");
    CHECK_FALSE(text.chapters[0].articles[0].requirements.empty());
}

TEST_CASE("the title says which document a book is")
{
    CHECK(document_of("株式会社見本 情報セキュリティ基本方針") == Document::policy);
    CHECK(document_of("情報セキュリティ実施手順") == Document::procedure);
    CHECK(document_of("情報セキュリティ規程") == Document::standard);
    CHECK(!document_of("就業のしおり"));
}
