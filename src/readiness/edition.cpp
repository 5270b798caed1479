#include "readiness/edition.hpp"

#include "catalog/standards.hpp"
#include "messages/readiness.hpp"
#include "readiness/standing.hpp"

#include <algorithm>

namespace readiness {

base::Result<std::string> edition_of(const service::Query& query, const std::optional<std::string>& asked)
{
    if (!asked) {
        const auto binding = editions(query);
        const bool own = std::ranges::find(binding, query.company.edition) != binding.end();
        return own ? query.company.edition : binding.front();
    }
    std::string known;
    for (const auto& edition : query.catalog.editions()) {
        if (!edition.assessable) continue;
        if (edition.id == *asked) return *asked;
        (known += known.empty() ? "" : "、") += edition.id;
    }
    return base::Refusal{codes::no_such_edition, "edition", {*asked, known}};
}

}  // namespace readiness
