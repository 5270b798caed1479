#include "rules/book.hpp"

#include "base/json.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace rules {
namespace {

/// What is hashed: every word a reader sees, in order.
struct SealedArticle {
    std::string article, section, heading;
    std::vector<Paragraph> paragraphs;
    std::vector<Grid> tables;
    std::vector<std::string> requirements;
};
BOOST_DESCRIBE_STRUCT(SealedArticle, (), (article, section, heading, paragraphs, tables, requirements))
struct SealedChapter {
    std::string chapter;
    ChapterKind kind;
    std::string title;
    std::vector<Paragraph> preamble;
    bool signed_by_management;
    std::vector<SealedArticle> articles;
};
BOOST_DESCRIBE_STRUCT(SealedChapter, (), (chapter, kind, title, preamble, signed_by_management, articles))

std::string ordinal(std::string_view unit, int n) { return "第" + std::to_string(n) + std::string{unit}; }

}  // namespace

const ChapterText* BookText::chapter(std::string_view id) const
{
    const auto found = std::ranges::find(chapters, id, &ChapterText::id);
    return found == chapters.end() ? nullptr : &*found;
}

const ChapterText* BookText::chapter_of(std::string_view article) const
{
    const auto holds = [&](const ChapterText& chapter) {
        return std::ranges::find(chapter.articles, article, &ArticleText::id) != chapter.articles.end();
    };
    const auto found = std::ranges::find_if(chapters, holds);
    return found == chapters.end() ? nullptr : &*found;
}

const ArticleText* BookText::article(std::string_view id) const
{
    const auto* chapter = chapter_of(id);
    return chapter ? &*std::ranges::find(chapter->articles, id, &ArticleText::id) : nullptr;
}

std::size_t BookText::articles() const
{
    std::size_t count = 0;
    for (const auto& chapter : chapters) count += chapter.articles.size();
    return count;
}

Numbering numbering(const BookText& book)
{
    Numbering numbers;
    int chapter_number = 0, article_number = 0;
    for (const auto& chapter : book.chapters) {
        if (chapter.kind == ChapterKind::chapter)
            numbers.chapters[chapter.id] = ordinal("章", ++chapter_number);
        else if (chapter.kind == ChapterKind::supplementary)
            numbers.chapters[chapter.id] = "附則";
        int apart = 0;
        for (const auto& article : chapter.articles) {
            switch (chapter.kind) {
            case ChapterKind::whole:
                numbers.labels[article.id] = std::to_string(++article_number);
                numbers.articles[article.id] = ordinal("項", article_number);
                break;
            case ChapterKind::chapter:
                numbers.labels[article.id] = numbers.articles[article.id] = ordinal("条", ++article_number);
                break;
            case ChapterKind::supplementary:
                numbers.labels[article.id] = ordinal("条", ++apart);
                numbers.articles[article.id] = "附則" + ordinal("条", apart);
                break;
            case ChapterKind::annex:  // keeps the name it has: 別表第1, 様式第2号
                numbers.labels[article.id] = numbers.articles[article.id] = article.section;
                break;
            }
        }
    }
    return numbers;
}

std::string canonical(const BookText& book)
{
    std::vector<SealedChapter> chapters;
    for (const auto& chapter : book.chapters) {
        auto& sealed = chapters.emplace_back(
            SealedChapter{chapter.id, chapter.kind, chapter.title, chapter.preamble, chapter.signed_by_management, {}});
        for (const auto& article : chapter.articles)
            sealed.articles.push_back(
                {article.id, article.section, article.heading, article.paragraphs, article.tables, article.requirements});
    }
    return base::json::text(chapters);
}

std::string item_label(std::size_t n) { return "(" + std::to_string(n) + ")"; }

std::vector<Line> lines(const std::vector<Paragraph>& paragraphs)
{
    std::vector<Line> all;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        all.push_back({Line::Level::paragraph, p == 0 ? "" : std::to_string(p + 1), paragraphs[p].text});
        const auto& items = paragraphs[p].items;
        for (std::size_t i = 0; i < items.size(); ++i) {
            all.push_back({Line::Level::item, item_label(i + 1), items[i].text});
            for (std::size_t s = 0; s < items[i].subitems.size(); ++s)
                all.push_back({Line::Level::subitem, base::katakana_ordinal(s + 1), items[i].subitems[s]});
        }
    }
    return all;
}

}  // namespace rules
