#pragma once
#include "catalog/text.hpp"

namespace catalog {

/// How far a role's permission reaches.
enum class Reach {
    company,  // everything of the company
    scope,    // what the appointment is bound to: a facility, a system, a contract
    own       // rows about the person itself
};
BOOST_DESCRIBE_ENUM(Reach, company, scope, own)

/// A role that holds a permission.
struct Holder {
    std::string role;
    Reach reach = Reach::company;
    friend bool operator==(const Holder&, const Holder&) = default;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (role, reach))

/// What a route asks for (access.yaml): `organization.appoint`, who holds it by appointment, and who may be granted it.
struct Permission {
    std::string id;
    Text label;
    std::vector<Holder> holders;
    bool setup = false;                  // the first account holds it until a 総括責任者 is in force
    std::vector<std::string> grantable;  // roles a dated grant of the company may give it to
    std::string four_eyes;               // the act of roles.yaml it falls under, if any
};
BOOST_DESCRIBE_STRUCT(Permission, (), (id, label, holders, setup, grantable, four_eyes))

}  // namespace catalog
