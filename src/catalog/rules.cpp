#include "catalog/rules.hpp"

#include "catalog/parts.hpp"
#include "catalog/reading.hpp"

#include <algorithm>

namespace catalog {
namespace {

template <class T>
const T& by_id(const std::vector<T>& rows, std::string_view id)
{
    const auto found = std::ranges::find(rows, id, &T::id);
    if (found == rows.end()) throw std::out_of_range{"no such part of the rules: " + std::string{id}};
    return *found;
}

}  // namespace

const RuleDocument& RuleBook::document(std::string_view id) const { return by_id(documents, id); }

const RuleChapter& RuleBook::chapter(std::string_view id) const { return by_id(chapters, id); }

const RuleArticle* RuleBook::article(std::string_view id) const
{
    for (const auto& chapter : chapters) {
        const auto found = std::ranges::find(chapter.articles, id, &RuleArticle::id);
        if (found != chapter.articles.end()) return &*found;
    }
    return nullptr;
}

RuleBook read_rules(const Pack& pack)
{
    const auto index = document(pack, "rules/index.yaml");
    RuleBook book;
    book.documents = read_list<RuleDocument>(index, "documents");
    book.dependencies = read_list<RuleDependency>(index, "dependencies");
    book.definitions = read_list<RuleDefinition>(index, "definitions");
    book.placeholders = read_list<RulePlaceholder>(index, "placeholders");
    book.placeholder_kinds = read_list<RulePlaceholder>(index, "placeholder_kinds");
    book.labels = read_as<std::map<std::string, ByEdition>>(member(index, "labels_by_edition"));
    for (const auto& row : items(index, "chapters")) {
        const auto& chapter =
            book.chapters.emplace_back(read_as<RuleChapter>(document(pack, "rules/" + read_as<std::string>(member(row, "file")))));
        for (auto& document : book.documents)
            if (document.id == chapter.document) document.chapters.push_back(chapter.id);
    }
    return book;
}

}  // namespace catalog
