#pragma once
#include "catalog/text.hpp"

#include <optional>

namespace catalog {

enum class Side { company, outside };
BOOST_DESCRIBE_ENUM(Side, company, outside)

/// What an appointment to the role is bound to.
enum class RoleScope { company, facility, system, contract, facility_or_contract };
BOOST_DESCRIBE_ENUM(RoleScope, company, facility, system, contract, facility_or_contract)

enum class When { always, same_scope, same_record };
BOOST_DESCRIBE_ENUM(When, always, same_scope, same_record)

enum class Severity { forbid, caution };  // caution: allowed with a recorded reason and counter-measure
BOOST_DESCRIBE_ENUM(Severity, forbid, caution)

struct Needs {
    bool pledge = false;
    std::vector<std::string> education;  // courses
    Text competence;
};
BOOST_DESCRIBE_STRUCT(Needs, (), (pledge, education, competence))

struct RoleDuty {
    std::string ja;
    std::vector<std::string> requirements;
};
BOOST_DESCRIBE_STRUCT(RoleDuty, (), (ja, requirements))

/// A role one person must not hold together with this one.
struct Forbidden {
    std::string role;
    When when = When::always;
    Severity severity = Severity::forbid;
    Text reason;
};
BOOST_DESCRIBE_STRUCT(Forbidden, (), (role, when, severity, reason))

/// A role of the security organisation (roles.yaml).
struct Role {
    std::string id;
    Side side = Side::company;
    ByEdition labels;
    std::map<std::string, Confidence> label_confidence;
    std::string en;
    RoleScope scope = RoleScope::company;
    int min = 0;             // for one unit of the scope, deputies not counted
    std::optional<int> max;  // nothing: no limit
    bool deputy_required = false;
    std::vector<std::string> appointed_by;  // roles, or self, or outside
    Needs needs;
    std::vector<RoleDuty> duties;
    std::vector<Forbidden> forbidden_with;
    std::vector<Text> permissions;
    Text note;
    Confidence confidence = Confidence::unverified;
    std::string source;
    /// 総括責任者 or 総括者, after the edition.
    const std::string& label(const std::string& edition) const { return in_edition(labels, edition).ja; }
};
BOOST_DESCRIBE_STRUCT(Role, (),
                      (id, side, labels, label_confidence, en, scope, min, max, deputy_required, appointed_by, needs, duties,
                       forbidden_with, permissions, note, confidence, source))

/// An act whose second person must not be the first: `rules.approve`.
struct FourEyes {
    std::string act, ja;
};
BOOST_DESCRIBE_STRUCT(FourEyes, (), (act, ja))

}  // namespace catalog
