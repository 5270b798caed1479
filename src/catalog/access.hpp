#pragma once
#include "catalog/text.hpp"

#include <optional>
#include <string_view>

namespace catalog {

/// How far a role's permission reaches.
enum class Reach {
    company,  // everything of the company
    scope,    // what the appointment is bound to: a facility, a system, a contract
    own       // rows about the person itself
};
BOOST_DESCRIBE_ENUM(Reach, company, scope, own)

/// What a route asks for (access.yaml): `organization.appoint`, who holds it by appointment, and who may be granted it.
struct Permission {
    std::string id, ja, en;
    std::vector<std::string> company, scope, own;  // roles, by reach; a role stands in one of them at most
    bool setup = false;                            // the first account holds it until a 総括責任者 is in force
    std::vector<std::string> grantable;            // roles a dated grant of the company may give it to
    std::string four_eyes;                         // the act of roles.yaml it falls under, if any

    /// Nothing when the role does not hold it.
    std::optional<Reach> reach(std::string_view role) const;
};
BOOST_DESCRIBE_STRUCT(Permission, (), (id, ja, en, company, scope, own, setup, grantable, four_eyes))

}  // namespace catalog
