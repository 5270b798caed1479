#include "manual/queries.hpp"

#include "base/text.hpp"
#include "catalog/glossary.hpp"
#include "manual/pictures.hpp"
#include "messages/manual.hpp"

#include <algorithm>

namespace manual {
namespace {

bool held(const service::Caller& caller, const Chapter& chapter)
{
    return std::ranges::any_of(
        chapter.roles, [&](const std::string& role) { return std::ranges::find(caller.roles, role) != caller.roles.end(); });
}

/// The words with ○○ in the place of values.
std::string pattern_shown(std::string_view pattern)
{
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{') {
            out += pattern[i];
            continue;
        }
        out += "○○";
        i = pattern.find('}', i);
    }
    return out;
}

}  // namespace

base::Result<ChaptersAnswer> chapter_list(const service::Query& query, const service::NoAsk&)
{
    ChaptersAnswer answer;
    for (auto& each : chapters(query.catalog, query.company.edition)) {
        const bool newcomers = each.kind == Kind::role && each.roles.empty();
        const bool mine = newcomers ? query.caller.roles.empty() : held(query.caller, each);
        answer.chapters.push_back({std::move(each.id), each.kind, std::move(each.title), std::move(each.summary), mine,
                                   std::move(each.chapters), std::move(each.pages)});
    }
    return answer;
}

base::Result<ChapterAnswer> chapter(const service::Query& query, const ChapterAsk& ask)
{
    const auto all = chapters(query.catalog, query.company.edition);
    const auto* found = find(all, ask.chapter);
    if (!found) return base::Refusal{codes::no_such_chapter, "chapter", {ask.chapter}};
    return ChapterAnswer{found->id, found->kind, found->title, found->summary, documents::markdown::read(found->body)};
}

base::Result<std::vector<MessageRow>> messages(const service::Query& query, const service::NoAsk&)
{
    const bool japanese = query.language == base::Language::ja;
    std::vector<MessageRow> rows;
    for (const auto& message : base::messages())
        rows.push_back(
            {std::string{message.code.id}, pattern_shown(japanese ? message.ja : message.en), std::string{message.note}});
    return rows;
}

base::Result<std::vector<TermRow>> terms(const service::Query& query, const service::NoAsk&)
{
    std::vector<TermRow> rows;
    for (const auto& term : query.catalog.terms())
        if (std::ranges::find(term.editions, query.company.edition) != term.editions.end())
            rows.push_back({term.ja, term.kana, term.en, term.definition_ja});
    std::ranges::sort(rows, {}, &TermRow::kana);
    return rows;
}

std::string_view picture(std::string_view name)
{
    const auto all = pictures();
    const auto found = std::ranges::find(all, name, [](const http::Asset& asset) { return asset.path.substr(1); });
    return found == all.end() ? std::string_view{} : found->identity;
}

base::Result<service::Paper> picture_file(const service::Query&, const PictureAsk& ask)
{
    const auto png = picture(ask.name);
    if (png.empty()) return base::Refusal{codes::no_such_picture, "name", {ask.name}};
    return service::Paper{ask.name, "image/png", std::string{png}};
}

std::vector<service::Hit> search(const service::Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    for (const auto& each : chapters(query.catalog, query.company.edition))
        if (base::search_key(each.title.ja + each.title.en + each.body).find(key) != std::string::npos)
            hits.push_back({each.title, {"マニュアル", "Manual"}, "/manual/" + each.id});
    return hits;
}

}  // namespace manual
