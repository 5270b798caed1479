#include "manual/book.hpp"

#include "manual/pictures.hpp"
#include "manual/queries.hpp"
#include "messages/manual.hpp"
#include "service/paper.hpp"

#include <algorithm>

namespace manual {
namespace {

namespace block = documents::block;
namespace markdown = documents::markdown;
using Level = block::Clause::Level;

constexpr double picture_width = 150;  // mm

block::Text letters(const std::vector<markdown::Span>& spans)
{
    block::Text text;
    for (const auto& span : spans) text.runs.push_back({span.text, span.strong || span.code});
    return text;
}

block::Table table(const markdown::Block& from)
{
    block::Table table;
    for (const auto& cell : from.rows.front().cells) {
        std::size_t longest = 0;
        const auto column = table.columns.size();
        for (const auto& row : from.rows) longest = std::max(longest, markdown::plain(row.cells[column].text).size());
        table.columns.push_back({markdown::plain(cell.text), static_cast<double>(std::clamp<std::size_t>(longest, 18, 120))});
    }
    for (auto row = from.rows.begin() + 1; row != from.rows.end(); ++row) {
        auto& cells = table.rows.emplace_back();
        for (const auto& cell : row->cells) cells.emplace_back(letters(cell.text));
    }
    return table;
}

block::Any set(const markdown::Block& from)
{
    using markdown::Kind;
    const auto level = from.level > 1 ? Level::subitem : Level::item;
    switch (from.kind) {
    case Kind::heading: return block::Heading{std::max(1, from.level - 1), markdown::plain(from.text)};
    case Kind::point: return block::Clause{level, "・", letters(from.text)};
    case Kind::step: return block::Clause{level, std::to_string(from.number) + ".", letters(from.text)};
    case Kind::note: return block::Notice{"", letters(from.text)};
    case Kind::picture: return block::Image{std::string{picture(from.picture)}, picture_width, "図　" + markdown::plain(from.text)};
    case Kind::table: return table(from);
    case Kind::code: return block::Notice{"", letters(from.text)};
    case Kind::paragraph: break;
    }
    if (from.level > 0) return block::Clause{level, "", letters(from.text)};
    return block::Paragraph{letters(from.text)};
}

/// A role's own chapter and those of the screens it uses; the whole manual when no role is named.
base::Result<std::vector<const Chapter*>> chosen(const std::vector<Chapter>& all, const std::optional<std::string>& role)
{
    std::vector<const Chapter*> out;
    if (!role) {
        for (const auto& each : all) out.push_back(&each);
        return out;
    }
    const auto* first = find(all, *role);
    if (!first || first->kind != Kind::role) return base::Refusal{codes::no_such_book, "chapter", {*role}};
    out.push_back(first);
    for (const auto& id : first->chapters) out.push_back(find(all, id));
    return out;
}

/// The messages of which more is to be said than their words.
block::Table noted_messages(const service::Query& query)
{
    block::Table table{{{"メッセージ", 5}, {"意味と対応", 6}}, {}};
    for (const auto& row : messages(query, {}).value())
        if (!row.note.empty()) table.rows.push_back({row.text, row.note});
    return table;
}

/// The terms that stand in these chapters.
block::Table terms_of(const service::Query& query, const std::vector<const Chapter*>& chapters)
{
    block::Table table{{{"用語", 3}, {"読み", 4}, {"意味", 9}}, {}};
    for (const auto& term : terms(query, {}).value()) {
        const bool used = std::ranges::any_of(
            chapters, [&](const Chapter* chapter) { return chapter->body.find(term.term) != std::string::npos; });
        if (used) table.rows.push_back({term.term, term.kana, term.meaning});
    }
    return table;
}

}  // namespace

std::vector<block::Any> set(const Chapter& chapter)
{
    std::vector<block::Any> out{block::Part{chapter.title.ja}, block::Paragraph{chapter.summary.ja},
                                block::Paragraph{chapter.summary.en, block::Style::small}};
    for (const auto& each : markdown::read(chapter.body)) out.push_back(set(each));
    return out;
}

base::Result<service::Paper> book(const service::Query& query, const BookAsk& ask)
{
    const auto all = chapters(query.catalog, query.company.edition);
    const auto parts = TRY(chosen(all, ask.chapter));
    const auto title = ask.chapter ? parts.front()->title.ja : "利用者マニュアル";
    auto document = service::document(query, title);
    document.add(block::Cover{title, {"礎（いしずえ） Ishizue", base::wareki(query.day)}, "", query.company.name});
    document.add(block::Contents{"目　次", parts.size() > 8 ? 0 : 1});  // a page, not more
    for (const auto* part : parts)
        for (auto& each : set(*part)) document.add(std::move(each));
    document.add(block::Part{"メッセージの意味"});
    document.add(block::Paragraph{
        "言葉のほかに説明の要るメッセージです。ほかのメッセージは、その文に直し方が書いてあります。全ての一覧は、画面の「マニュアル」にあります。"});
    document.add(noted_messages(query));
    document.add(block::Part{"用語"});
    document.add(terms_of(query, parts));
    return service::pdf(document, title);
}

}  // namespace manual
