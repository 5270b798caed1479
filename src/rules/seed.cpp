#include "rules/seed.hpp"

#include "base/text.hpp"
#include "catalog/catalog.hpp"
#include "catalog/rules.hpp"
#include "rules/edit.hpp"

#include <algorithm>

namespace rules {
namespace {

bool in_edition(const std::vector<std::string>& editions, const std::string& edition)
{
    return std::ranges::find(editions, edition) != editions.end();
}

std::vector<Paragraph> paragraphs_of(const std::vector<catalog::RuleParagraph>& rows)
{
    std::vector<Paragraph> paragraphs;
    for (const auto& row : rows) {
        auto& paragraph = paragraphs.emplace_back(Paragraph{base::trimmed(row.text), {}});
        for (const auto& item : row.items) {
            auto& taken = paragraph.items.emplace_back(Item{base::trimmed(item.text), {}});
            for (const auto& subitem : item.subitems) taken.subitems.push_back(base::trimmed(subitem));
        }
    }
    return paragraphs;
}

ChapterKind kind_of(const std::string& kind)
{
    return kind == "policy" ? ChapterKind::whole : kind == "supplementary" ? ChapterKind::supplementary : ChapterKind::chapter;
}

std::string section_of(const catalog::RuleChapter& chapter, const std::string& article)
{
    for (const auto& section : chapter.sections)
        if (std::ranges::find(section.articles, article) != section.articles.end()) return section.title.ja;
    return "";
}

/// Gives chapters and articles their places.
void space(BookText& book)
{
    std::int64_t chapter_place = 0;
    for (auto& chapter : book.chapters) {
        chapter.place = chapter_place += place_step;
        std::int64_t place = 0;
        for (auto& article : chapter.articles) article.place = place += place_step;
    }
}

// --- Word --------------------------------------------------------------------------------------------------------------------

/// 第12条の2 -> 12.2; what has no number -> its place.
std::string digits_of(const std::string& label, std::size_t place)
{
    std::string digits;
    for (const char c : base::nfkc(label)) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (!digits.empty() && digits.back() != '.')
            digits += '.';
    }
    while (!digits.empty() && digits.back() == '.') digits.pop_back();
    return digits.empty() ? "p" + std::to_string(place) : digits;
}

std::vector<Paragraph> paragraphs_of(const std::vector<ImportedParagraph>& rows)
{
    std::vector<Paragraph> paragraphs;
    for (const auto& row : rows) {
        auto& paragraph = paragraphs.emplace_back(Paragraph{base::trimmed(row.text), {}});
        for (const auto& item : row.items) {
            auto& taken = paragraph.items.emplace_back(Item{base::trimmed(item.text), {}});
            for (const auto& subitem : item.subitems) taken.subitems.push_back(base::trimmed(subitem.text));
        }
    }
    return paragraphs;
}

std::vector<Grid> grids_of(const std::vector<ImportedTable>& tables)
{
    std::vector<Grid> grids;
    for (const auto& table : tables) grids.push_back({table.rows});
    return grids;
}

/// Links of the catalogue's articles by their heading.
std::map<std::string, std::vector<std::string>> links_by_heading(const catalog::Catalog& catalog, Document document)
{
    std::map<std::string, std::vector<std::string>> links;
    const std::string id = boost::describe::enum_to_string(document, "?");
    for (const auto& chapter : catalog.rules().chapters)
        if (chapter.document == id)
            for (const auto& article : chapter.articles) links.emplace(base::search_key(article.heading.ja), article.requirements);
    return links;
}

ChapterKind kind_of(const ImportedChapter& chapter)
{
    return chapter.label.find("附則") != std::string::npos || chapter.title == "附則" ? ChapterKind::supplementary
           : chapter.number == 0                                                      ? ChapterKind::whole
                                                                                      : ChapterKind::chapter;
}

ChapterText annexes_of(const std::vector<ImportedAnnex>& annexes)
{
    ChapterText chapter{"w.annex", ChapterKind::annex, "別表及び様式", {}, false, 0, {}};
    for (std::size_t i = 0; i < annexes.size(); ++i) {
        const auto& annex = annexes[i];
        ArticleText article{"w.annex." + std::to_string(i + 1),
                            annex.label,
                            annex.title.empty() ? annex.label : annex.title,
                            {},
                            grids_of(annex.tables),
                            {},
                            0};
        for (const auto& line : annex.lines) article.paragraphs.push_back({line, {}});
        chapter.articles.push_back(std::move(article));
    }
    return chapter;
}

/// The same id twice cannot stand: the second gets its place behind it.
void make_unique(BookText& book)
{
    std::set<std::string> seen;
    std::size_t place = 0;
    for (auto& chapter : book.chapters) {
        while (!seen.insert(chapter.id).second) chapter.id += "-" + std::to_string(++place);
        for (auto& article : chapter.articles)
            while (!seen.insert(article.id).second) article.id += "-" + std::to_string(++place);
    }
}

}  // namespace

BookText from_catalogue(const catalog::Catalog& catalog, Document document, const std::string& edition)
{
    const auto& rules = catalog.rules();
    BookText book;
    for (const auto& id : rules.document(boost::describe::enum_to_string(document, "?")).chapters) {
        const auto& row = rules.chapter(id);
        if (!in_edition(row.editions, edition)) continue;
        auto& chapter = book.chapters.emplace_back(
            ChapterText{row.id, kind_of(row.kind), row.title.ja, paragraphs_of(row.preamble), row.signature.has_value(), 0, {}});
        for (const auto& article : row.articles)
            if (in_edition(article.editions, edition))
                chapter.articles.push_back({article.id,
                                            section_of(row, article.id),
                                            article.heading.ja,
                                            paragraphs_of(article.paragraphs),
                                            {},
                                            article.requirements,
                                            0});
    }
    std::erase_if(book.chapters, [](const ChapterText& chapter) { return chapter.articles.empty() && chapter.preamble.empty(); });
    space(book);
    return book;
}

BookText from_word(const catalog::Catalog& catalog, Document document, const ImportedBook& imported)
{
    const auto links = links_by_heading(catalog, document);
    BookText book;
    for (const auto& row : imported.chapters) {
        const auto kind = kind_of(row);
        const std::string prefix = kind == ChapterKind::supplementary ? "w.s" : "w.";
        auto& chapter = book.chapters.emplace_back(
            ChapterText{prefix + "c" + digits_of(row.label, book.chapters.size() + 1),
                        kind,
                        row.title.empty() ? kind == ChapterKind::supplementary ? "附則" : imported.title : row.title,
                        {},
                        false,
                        0,
                        {}});
        for (const auto& article : row.articles) {
            const auto heading = base::trimmed(article.heading);
            const auto link = links.find(base::search_key(heading));
            chapter.articles.push_back({prefix + digits_of(article.label, chapter.articles.size() + 1), article.section,
                                        heading.empty() ? article.label : heading, paragraphs_of(article.paragraphs),
                                        grids_of(article.tables), link == links.end() ? std::vector<std::string>{} : link->second,
                                        0});
        }
    }
    if (!imported.annexes.empty()) book.chapters.push_back(annexes_of(imported.annexes));
    make_unique(book);
    space(book);
    return book;
}

std::optional<Document> document_of(std::string_view title)
{
    const auto says = [&](std::string_view word) { return title.find(word) != title.npos; };
    if (says("基本方針")) return Document::policy;
    if (says("手順") || says("要領")) return Document::procedure;
    if (says("基準") || says("規則") || says("規程") || says("規定")) return Document::standard;
    return std::nullopt;
}

}  // namespace rules
