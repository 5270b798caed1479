#include "rules/api.hpp"

#include "catalog/rules.hpp"
#include "catalog/standards.hpp"
#include "contracts/api.hpp"
#include "rules/queries.hpp"

#include <algorithm>

namespace rules {
namespace {

ConfirmationCard confirmation_of(const service::Query& query, const VersionRow& row, bool newest)
{
    const auto known = standing(query, row);
    ConfirmationCard one{};
    one.version = row.subject;
    one.edition = row.edition;
    one.title = row.title + " 第" + std::to_string(row.number) + "版";
    one.newest = newest;
    one.needed = known.needs_confirmation && !known.cleared_on;
    one.change = known.earlier_confirmed;
    one.drafted_on = row.drafted_on;
    one.approved_on = row.approved_on;
    one.asked_on = row.asked_on;
    one.sending = row.sending;
    one.asked_to = row.asked_to;
    one.asked_number = row.asked_number;
    one.answer = row.answer;
    one.answer_number = row.answer_number;
    one.link = "/rules/" + std::string{row.subject.text()};
    return one;
}

}  // namespace

std::vector<ConfirmationCard> confirmations(const service::Query& query)
{
    std::vector<ConfirmationCard> cards;
    for (const auto& edition : editions(query))
        for (const auto document : every_document) {
            if (!query.catalog.rules().document(id_of(document)).needs_confirmation) continue;
            auto rows = versions_of(query.readings, document, edition);
            std::erase_if(rows, [](const VersionRow& row) { return row.state == State::dropped; });
            for (const auto& row : rows) cards.push_back(confirmation_of(query, row, &row == &rows.back()));
            if (!rows.empty()) continue;
            ConfirmationCard none{};
            none.edition = edition;
            none.title = title_of(query.catalog, document, edition);
            none.newest = true;
            none.needed = contracts::first_concluded(query.readings).has_value();
            none.link = "/rules";
            cards.push_back(std::move(none));
        }
    return cards;
}

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
