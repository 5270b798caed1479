#include "rules/api.hpp"

#include "catalog/standards.hpp"
#include "rules/queries.hpp"

#include <algorithm>

namespace rules {

std::vector<ArticleCard> articles_covering(const service::Query& query, const std::string& requirement)
{
    std::vector<ArticleCard> cards;
    const auto* known = query.catalog.find_requirement(requirement);
    if (!known) return cards;
    for (const auto document : every_document) {
        const auto row = in_force(query.readings, document, known->edition, query.day);
        if (!row) continue;
        const auto book = book_text(query.readings, row->subject);
        const auto numbers = numbering(book);
        for (const auto& part : book.chapters)
            for (const auto& article : part.articles) {
                if (std::ranges::find(article.requirements, requirement) == article.requirements.end()) continue;
                const auto label = numbers.articles.find(article.id);
                cards.push_back({row->title + " 第" + std::to_string(row->number) + "版",
                                 label == numbers.articles.end() ? "" : label->second, article.heading,
                                 "/rules/" + std::string{row->subject.text()} + "#" + article.id});
            }
    }
    return cards;
}

}  // namespace rules
