#include "catalog/authoring/agreement.hpp"
#include "messages/catalog.hpp"

#include <algorithm>

namespace catalog::authoring {
namespace {

const std::string index_file = "rules/index.yaml";

/// The row of the index repeats the head of the file.
void check_row(const Agreement& agreement, const Node& row, const Node& chapter)
{
    for (const auto name : {"id", "document", "kind"})
        if (text(row, name) != text(chapter, name))
            agreement.find(index_file, row, codes::disagrees, {text(row, "file"), text(row, name), text(chapter, name)});
    if (texts(row, "editions") != texts(chapter, "editions"))
        agreement.find(index_file, row, codes::disagrees, {text(row, "file"), "editions", "editions"});
    const auto& articles = items(chapter, "articles");
    const auto count = std::to_string(articles.size());
    if (printed(*row.find("count")) != count)
        agreement.find(index_file, row, codes::disagrees, {text(row, "file"), printed(*row.find("count")), count});
    const auto ends = texts(row, "articles");
    if (articles.empty() || ends.size() != 2 || ends[0] != text(articles.front(), "id") || ends[1] != text(articles.back(), "id"))
        agreement.find(index_file, row, codes::disagrees, {text(row, "file"), "articles", "articles"});
}

void check_articles(const Agreement& agreement, const std::string& path, const Node& chapter, std::set<std::string>& covered)
{
    const auto editions = texts(chapter, "editions");
    std::size_t in_sections = 0;
    for (const auto& section : items(chapter, "sections")) in_sections += items(section, "articles").size();
    if (in_sections != 0 && in_sections != items(chapter, "articles").size())
        agreement.find(path, *chapter.find("sections"), codes::disagrees,
                       {"articles", std::to_string(in_sections), std::to_string(items(chapter, "articles").size())});
    for (const auto& article : items(chapter, "articles")) {
        const auto own = texts(article, "editions");
        for (const auto& edition : own)
            if (std::ranges::find(editions, edition) == editions.end())
                agreement.find(path, article, codes::not_among, {edition, text(chapter, "id") + " editions"});
        for (const auto& requirement : texts(article, "requirements")) {
            covered.insert(requirement);
            if (std::ranges::find(own, requirement.substr(0, requirement.find('.'))) == own.end())
                agreement.find(path, article, codes::not_among, {requirement, "editions"});
        }
    }
}

}  // namespace

void agree_rules(const Agreement& agreement)
{
    const auto& rows = items(agreement.file(index_file), "chapters");
    std::set<std::string> listed, covered;
    for (const auto& row : rows) {
        const auto path = "rules/" + text(row, "file");
        if (!listed.insert(path).second) agreement.find(index_file, row, codes::twice, {path});
        if (agreement.files().contains(path))
            check_row(agreement, row, agreement.file(path));
        else
            agreement.find(index_file, row, codes::not_among, {path, "rules/"});
    }
    if (rows.empty()) return;
    for (const auto& [path, file] : agreement.files()) {
        if (!path.starts_with("rules/") || path == index_file) continue;
        if (!listed.contains(path)) agreement.find(path, file, codes::not_among, {path, index_file});
        check_articles(agreement, path, file, covered);
    }
    for (const auto standard : {"standards/h21.yaml", "standards/r4.yaml"})
        for (const auto& id : assessable(agreement.file(standard)))
            if (!covered.contains(id)) agreement.find(index_file, agreement.file(index_file), codes::not_covered, {id, "rules/"});
}

}  // namespace catalog::authoring
