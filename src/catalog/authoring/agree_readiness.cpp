#include "catalog/authoring/agreement.hpp"
#include "messages/catalog.hpp"

#include <algorithm>

namespace catalog::authoring {

/// Every assessable requirement has its checks, once, of its own edition; every check is of use.
void agree_readiness(const Agreement& agreement)
{
    const std::string path = "readiness.yaml";
    const auto& file = agreement.file(path);
    std::map<std::string, std::vector<std::string>> editions;
    for (const auto& check : items(file, "checks")) {
        const auto& id = text(check, "id");
        editions.emplace(id, texts(check, "editions"));
        if (!id.starts_with(text(check, "area") + '.')) agreement.find(path, check, codes::not_among, {id, text(check, "area")});
    }
    std::set<std::string> covered, used;
    for (const auto& row : items(file, "requirements")) {
        const auto &requirement = text(row, "requirement"), &edition = text(row, "edition");
        if (!covered.insert(requirement).second) agreement.find(path, row, codes::twice, {requirement});
        if (!requirement.starts_with(edition + '.')) agreement.find(path, row, codes::not_among, {requirement, edition});
        for (const auto& check : texts(row, "checks")) {
            used.insert(check);
            const auto& of = editions[check];
            if (std::ranges::find(of, edition) == of.end())
                agreement.find(path, row, codes::not_among, {edition, check + " editions"});
        }
    }
    if (file.map()->empty()) return;
    for (const auto& check : items(file, "checks"))
        if (!used.contains(text(check, "id"))) agreement.find(path, check, codes::not_used, {text(check, "id")});
    for (const auto standard : {"standards/h21.yaml", "standards/r4.yaml"})
        for (const auto& id : assessable(agreement.file(standard)))
            if (!covered.contains(id)) agreement.find(path, file, codes::not_covered, {id, "requirements"});
}

}  // namespace catalog::authoring
