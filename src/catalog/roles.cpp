#include "catalog/roles.hpp"

#include "catalog/parts.hpp"
#include "catalog/reading.hpp"

namespace catalog {

const Text& in_edition(const ByEdition& labels, const std::string& edition)
{
    const auto found = labels.find(edition);
    return found == labels.end() ? labels.at("r4") : found->second;
}

std::vector<Role> read_roles(const Pack& pack) { return read_list<Role>(document(pack, "roles.yaml"), "roles"); }

std::vector<FourEyes> read_four_eyes(const Pack& pack) { return read_list<FourEyes>(document(pack, "roles.yaml"), "four_eyes"); }

std::vector<Permission> read_permissions(const Pack& pack)
{
    std::vector<Permission> all;
    const auto whole = document(pack, "access.yaml");
    for (const auto& item : items(whole, "permissions")) {
        auto& permission = all.emplace_back(read_as<Permission>(item));
        permission.label = read_as<Text>(item);
        for (const auto& [name, reach] : {std::pair{"company", Reach::company}, {"scope", Reach::scope}, {"own", Reach::own}}) {
            if (!item.find(name)) continue;
            for (const auto& role : items(item, name)) permission.holders.push_back({read_as<std::string>(role), reach});
        }
    }
    return all;
}

}  // namespace catalog
