#pragma once
#include "catalog/roles.hpp"
#include "organization/tables.hpp"
#include "service/query.hpp"

namespace organization {

/// A role in one unit of its scope (the company, a 取扱施設, a system, a contract) and who holds it on the day.
struct Post {
    const catalog::Role* role;
    base::Uuid scope;  // nil: the whole company, or no unit is known yet
    std::string scope_name;
    std::vector<AppointmentRow> holders, deputies;
    base::Day since;  // since when the unit asks for a holder, or has had none

    bool vacant() const { return holders.size() < std::size_t(role->min); }
    bool lacks_deputy() const { return role->deputy_required && !holders.empty() && deputies.empty(); }
};

/// Every post of the company's own roles in the order of the catalogue, filled or vacant. A unit that had a holder of the role
/// keeps the post while anybody still works in it; a role that is required and has no unit yet has one open post.
std::vector<Post> posts(const service::Query&);

}  // namespace organization
