#pragma once
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

}  // namespace rules
