#include "catalog/roles.hpp"

#include "catalog/parts.hpp"
#include "catalog/reading.hpp"

#include <algorithm>

namespace catalog {

const Text& in_edition(const ByEdition& labels, const std::string& edition)
{
    const auto found = labels.find(edition);
    return found == labels.end() ? labels.at("r4") : found->second;
}

std::optional<Reach> Permission::reach(std::string_view role) const
{
    if (std::ranges::find(company, role) != company.end()) return Reach::company;
    if (std::ranges::find(scope, role) != scope.end()) return Reach::scope;
    if (std::ranges::find(own, role) != own.end()) return Reach::own;
    return std::nullopt;
}

std::vector<Role> read_roles(const Pack& pack) { return read_list<Role>(document(pack, "roles.yaml"), "roles"); }

std::vector<FourEyes> read_four_eyes(const Pack& pack) { return read_list<FourEyes>(document(pack, "roles.yaml"), "four_eyes"); }

std::vector<Permission> read_permissions(const Pack& pack)
{
    return read_list<Permission>(document(pack, "access.yaml"), "permissions");
}

}  // namespace catalog
