#include "rules/coverage.hpp"

namespace rules {

Coverage coverage(const std::vector<std::string>& requirements, const std::vector<Covering>& articles)
{
    Coverage map;
    for (const auto& requirement : requirements) map.by_requirement[requirement];
    for (const auto& article : articles) {
        bool covers = false;
        for (const auto& requirement : article.requirements) {
            const auto found = map.by_requirement.find(requirement);
            if (found == map.by_requirement.end()) continue;
            found->second.emplace_back(article.document, article.article);
            covers = true;
        }
        if (!covers) map.free.emplace_back(article.document, article.article);
    }
    for (const auto& requirement : requirements)
        if (map.by_requirement[requirement].empty()) map.gaps.push_back(requirement);
    return map;
}

}  // namespace rules
