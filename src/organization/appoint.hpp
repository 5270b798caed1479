#pragma once
#include "base/result.hpp"
#include "organization/facts.hpp"

namespace organization {

/// 任命する. Days in Japan; `on` is the day of the letter (nothing: today).
struct Appoint {
    base::PersonId person;
    std::string role;
    std::optional<ScopeKind> scope_kind;
    std::optional<base::Uuid> scope;
    std::optional<std::string> scope_name;
    std::optional<base::AppointmentId> deputy_for;
    base::Day from;
    std::optional<base::Day> until;
    std::optional<base::PersonId> appointed_by;
    std::optional<std::string> letter, caution;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Appoint, (),
                      (person, role, scope_kind, scope, scope_name, deputy_for, from, until, appointed_by, letter, caution, on))

/// What the rule must know of a role (roles.yaml).
struct RoleRule {
    enum class Severity { forbid, caution };
    struct Conflict {
        std::string role, label;
        bool only_same_scope;
        Severity severity;
        std::string reason;
    };
    std::string label;
    std::vector<ScopeKind> scopes;    // what the role may be bound to
    std::optional<int> most;          // for one unit of the scope, deputies not counted
    std::vector<Conflict> conflicts;  // both ways: also what other roles say about this one
};

/// An appointment that overlaps the asked one in time.
struct Held {
    base::AppointmentId id;
    base::PersonId person;
    std::string role;
    base::Uuid scope;
    bool deputy;
    base::Day from;
    std::optional<base::Day> until;
};

/// What the rule must know of the company on that day.
struct Standing {
    bool person_known = false;
    base::Day person_since;
    std::optional<base::Day> person_left;
    std::optional<RoleRule> role;   // nothing: no such role
    std::vector<Held> held;         // everyone's appointments
    std::optional<Held> principal;  // of deputy_for
};

/// Whether this person may be appointed (h21 6(1)イ, r4 B2; forbidden combinations of roles.yaml). Pure.
base::Result<Appointed> decide(const Appoint&, const Standing&, base::Day today);

}  // namespace organization
