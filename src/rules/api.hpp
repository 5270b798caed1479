#pragma once
#include "rules/facts.hpp"
#include "service/query.hpp"

/// What other slices may ask of the rules.
namespace rules {

/// An article of a version in force.
struct ArticleCard {
    std::string document;        // 基準 第2版
    std::string label, heading;  // 第12条, 取扱者の指定
    std::string link;            // the screen that shows it
};
/// The articles of the rules in force on the day that cover this requirement, in the order of the documents.
std::vector<ArticleCard> articles_covering(const service::Query&, const std::string& requirement);

/// A document the Ministry confirms, one card a version: how far it has come there.
struct ConfirmationCard {
    base::Uuid version;  // nil: none was drafted
    std::string edition;
    std::string title;  // 情報セキュリティ基本方針 第2版
    bool newest;        // no later version of the document was begun
    bool needed;        // it may not take effect without
    bool change;        // a version before it was confirmed
    std::optional<base::Day> drafted_on, approved_on, asked_on;
    std::optional<Sending> sending;
    std::string asked_to, asked_number;
    std::optional<Answer> answer;
    std::string answer_number;
    std::string link;  // the screen that tells it
};
/// Those of the editions the company must have rules for.
std::vector<ConfirmationCard> confirmations(const service::Query&);

}  // namespace rules
