#include "rules/edit.hpp"

#include "base/placeholders.hpp"
#include "base/text.hpp"
#include "messages/rules.hpp"

#include <algorithm>

namespace rules {
namespace {

constexpr std::size_t longest_heading = 60, longest_title = 60;

void check_state(const Editing& known, base::Faults& faults)
{
    faults.add_if(known.state == State::submitted, codes::waits_for_approval, "version");
    faults.add_if(known.state != State::draft && known.state != State::submitted, codes::no_draft, "version");
}

void check_text(const std::string& text, const std::string& path, const Editing& known, base::Faults& faults)
{
    faults.add_if(base::trim(text).empty(), codes::text_required, path);
    for (const auto name : base::placeholders(text))
        faults.add_if(!known.placeholder(name), codes::no_such_placeholder, path, {std::string{name}});
}

std::string step(const std::string& path, const char* field, std::size_t index)
{
    return path + (path.empty() ? "" : ".") + field + "[" + std::to_string(index) + "]";
}

void check_paragraphs(const std::vector<Paragraph>& paragraphs, const char* field, const Editing& known, base::Faults& faults)
{
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        const auto at = step("", field, p);
        check_text(paragraphs[p].text, at + ".text", known, faults);
        for (std::size_t i = 0; i < paragraphs[p].items.size(); ++i) {
            const auto& item = paragraphs[p].items[i];
            const auto item_at = step(at, "items", i);
            check_text(item.text, item_at + ".text", known, faults);
            for (std::size_t s = 0; s < item.subitems.size(); ++s)
                check_text(item.subitems[s], step(item_at, "subitems", s), known, faults);
        }
    }
}

/// The place after an article of the chapter (or before the first); makes room in the chapter when there is none left.
std::int64_t place_after(ChapterText chapter, const std::optional<std::string>& after, const std::string& moving,
                         std::vector<ArticleMoved>& respaced)
{
    auto& articles = chapter.articles;
    std::erase_if(articles, [&](const ArticleText& article) { return article.id == moving; });
    const auto position = [&] {
        if (!after) return std::size_t{0};
        return static_cast<std::size_t>(std::ranges::find(articles, *after, &ArticleText::id) - articles.begin()) + 1;
    }();
    const auto low = [&] { return position == 0 ? std::int64_t{0} : articles[position - 1].place; };
    const auto high = [&] { return position < articles.size() ? articles[position].place : low() + 2 * place_step; };
    if (high() - low() < 2) {
        for (std::size_t i = 0; i < articles.size(); ++i) {
            articles[i].place = static_cast<std::int64_t>(i + 1) * place_step;
            respaced.push_back({articles[i].id, chapter.id, articles[i].section, articles[i].place});
        }
    }
    return low() + (high() - low()) / 2;
}

/// The section an article falls into where it is put, unless one is named.
std::string section_at(const ChapterText& chapter, const std::optional<std::string>& after, const std::optional<std::string>& named)
{
    if (named) return std::string{base::trim(*named)};
    for (const auto& article : chapter.articles)
        if (!after || article.id == *after) return article.section;
    return "";
}

void check_target(const Editing& known, const std::string& chapter_id, const std::optional<std::string>& after,
                  base::Faults& faults)
{
    const auto* chapter = known.book.chapter(chapter_id);
    if (!chapter) return faults.add(codes::no_such_chapter, "chapter");
    faults.add_if(after && known.book.chapter_of(*after) != chapter, codes::no_such_article, "after");
}

}  // namespace

base::Result<Placed<ArticleWritten>> decide(const WriteArticle& ask, const Editing& known)
{
    base::Faults faults;
    check_state(known, faults);
    const auto* before = ask.article ? known.book.article(*ask.article) : nullptr;
    faults.add_if(ask.article && !before, codes::no_such_article, "article");
    if (!ask.article) check_target(known, ask.chapter.value_or(""), ask.after, faults);
    const std::string heading{base::trim(ask.heading)};
    faults.add_if(heading.empty(), codes::heading_required, "heading");
    faults.add_if(base::length(heading) > longest_heading, codes::heading_too_long, "heading", {std::to_string(longest_heading)});
    faults.add_if(ask.paragraphs.empty() && !(before && !before->tables.empty()), codes::text_required, "paragraphs");
    check_paragraphs(ask.paragraphs, "paragraphs", known, faults);
    for (std::size_t i = 0; i < ask.requirements.size(); ++i)
        faults.add_if(!known.requirements.contains(ask.requirements[i]), codes::no_such_requirement, step("", "requirements", i),
                      {ask.requirements[i]});
    if (faults) return faults;

    Placed<ArticleWritten> placed{{},
                                  {ask.article.value_or(known.new_id), "", "", heading, ask.paragraphs, {}, ask.requirements, 0}};
    if (before) {
        placed.fact.chapter = known.book.chapter_of(*ask.article)->id;
        placed.fact.section = std::string{base::trim(ask.section.value_or(before->section))};
        placed.fact.tables = before->tables;
        placed.fact.place = before->place;
    } else {
        const auto& chapter = *known.book.chapter(*ask.chapter);
        placed.fact.chapter = chapter.id;
        placed.fact.section = section_at(chapter, ask.after, ask.section);
        placed.fact.place = place_after(chapter, ask.after, "", placed.respaced);
    }
    return placed;
}

base::Result<Placed<ArticleMoved>> decide(const MoveArticle& ask, const Editing& known)
{
    base::Faults faults;
    check_state(known, faults);
    faults.add_if(!known.book.article(ask.article), codes::no_such_article, "article");
    faults.add_if(ask.after == ask.article, codes::no_such_article, "after");
    check_target(known, ask.chapter, ask.after, faults);
    if (faults) return faults;
    const auto& chapter = *known.book.chapter(ask.chapter);
    Placed<ArticleMoved> placed{{}, {ask.article, chapter.id, section_at(chapter, ask.after, ask.section), 0}};
    placed.fact.place = place_after(chapter, ask.after, ask.article, placed.respaced);
    return placed;
}

base::Result<ArticleRemoved> decide(const RemoveArticle& ask, const Editing& known)
{
    base::Faults faults;
    check_state(known, faults);
    faults.add_if(!known.book.article(ask.article), codes::no_such_article, "article");
    if (faults) return faults;
    return ArticleRemoved{ask.article, ask.reason.value_or("")};
}

base::Result<ChapterWritten> decide(const WriteChapter& ask, const Editing& known)
{
    base::Faults faults;
    check_state(known, faults);
    const auto* before = ask.chapter ? known.book.chapter(*ask.chapter) : nullptr;
    faults.add_if(ask.chapter && !before, codes::no_such_chapter, "chapter");
    faults.add_if(ask.after && !known.book.chapter(*ask.after), codes::no_such_chapter, "after");
    const std::string title{base::trim(ask.title)};
    faults.add_if(title.empty(), codes::title_required, "title");
    faults.add_if(base::length(title) > longest_title, codes::heading_too_long, "title", {std::to_string(longest_title)});
    if (ask.preamble) check_paragraphs(*ask.preamble, "preamble", known, faults);
    if (faults) return faults;
    if (before)
        return ChapterWritten{before->id,
                              ask.kind.value_or(before->kind),
                              title,
                              ask.preamble.value_or(before->preamble),
                              before->signed_by_management,
                              before->place};
    const auto& chapters = known.book.chapters;
    const auto position = ask.after ? std::ranges::find(chapters, *ask.after, &ChapterText::id) - chapters.begin() + 1 : 0;
    const auto low = position == 0 ? std::int64_t{0} : chapters[static_cast<std::size_t>(position) - 1].place;
    const auto high = static_cast<std::size_t>(position) < chapters.size() ? chapters[static_cast<std::size_t>(position)].place
                                                                           : low + 2 * place_step;
    if (high - low < 2) return base::Refusal{codes::no_room_for_chapter, "after"};
    return ChapterWritten{known.new_id, ask.kind.value_or(ChapterKind::chapter),
                          title,        ask.preamble.value_or(std::vector<Paragraph>{}),
                          false,        low + (high - low) / 2};
}

base::Result<ChapterRemoved> decide(const RemoveChapter& ask, const Editing& known)
{
    base::Faults faults;
    check_state(known, faults);
    const auto* chapter = known.book.chapter(ask.chapter);
    faults.add_if(!chapter, codes::no_such_chapter, "chapter");
    faults.add_if(chapter && !chapter->articles.empty(), codes::chapter_not_empty, "chapter");
    if (faults) return faults;
    return ChapterRemoved{ask.chapter};
}

}  // namespace rules
