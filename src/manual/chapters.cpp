#include "manual/chapters.hpp"

#include "base/placeholders.hpp"
#include "catalog/reading.hpp"
#include "catalog/roles.hpp"

#include <algorithm>

namespace manual {

std::vector<Chapter> chapters(const catalog::Catalog& catalog, const std::string& edition)
{
    const auto value = [&](std::string_view name) -> std::optional<std::string> {
        const auto* role = name.starts_with("role.") ? catalog.find_role(name.substr(5)) : nullptr;
        return role ? std::optional{role->label(edition)} : std::nullopt;
    };
    std::vector<Chapter> all;
    for (const auto& path : catalog.paths()) {
        if (!path.starts_with("manual/")) continue;
        auto chapter = catalog::read_as<Chapter>(catalog.raw(path));
        for (auto* text : {&chapter.title.ja, &chapter.summary.ja, &chapter.body}) *text = base::fill(*text, value).text;
        all.push_back(std::move(chapter));
    }
    std::ranges::sort(all, {}, &Chapter::order);
    return all;
}

const Chapter* find(const std::vector<Chapter>& all, std::string_view id)
{
    const auto found = std::ranges::find(all, id, &Chapter::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace manual
