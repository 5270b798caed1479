#pragma once
#include "base/id.hpp"
#include "base/result.hpp"
#include "catalog/access.hpp"

#include <set>

/// Who may do what. Pure: appointments, grants and the catalogue's access data in, a decision out.
namespace authority {

enum class Kind { company, facility, system, contract };

/// What an appointment or a grant is bound to. The whole company has no subject.
struct Scope {
    Kind kind = Kind::company;
    base::Uuid subject = {};
    friend auto operator<=>(const Scope&, const Scope&) = default;
};

/// A role held on the day, as its holder or as the deputy who acts.
struct Held {
    std::string role;
    Scope scope;
};

/// What the company has granted to an outside person, in force on the day. It gives only what it names.
struct Grant {
    std::string role;  // supporter, auditor
    std::vector<std::string> permissions;
    Scope scope = {};
};

struct Caller {
    base::PersonId person;  // nil: an account that is no person of the company yet
    std::vector<Held> roles = {};
    std::vector<Grant> grants = {};
    bool setup = false;  // setup_authority()
};

/// Where one permission reaches: the whole company, some scopes, one's own rows.
struct Extent {
    bool company = false, own = false;
    std::set<Scope> scopes;
};

/// What a caller may do today, and where.
struct Power {
    base::PersonId person;
    std::map<std::string, Extent, std::less<>> permissions;
    std::set<base::Uuid> contracts;  // those the caller is designated for
};

/// What a request is about, as far as the slice knows it.
struct Target {
    std::optional<base::PersonId> person = {};
    std::optional<base::FacilityId> facility = {};
    std::optional<base::SystemId> system = {};
    std::optional<base::ContractId> contract = {};
    bool need_to_know = false;  // only for those designated for the contract, whatever their role
};

/// Adds up roles, grants and setup authority. A role or permission the catalogue does not know gives nothing.
Power power_of(const Caller&, const std::vector<catalog::Permission>&);

/// Whether the caller holds the permission anywhere: what lets a list be asked for, and a menu be shown.
bool holds(const Power&, std::string_view permission);
/// Whether the caller may do this to that.
bool permits(const Power&, std::string_view permission, const Target&);

/// The same as a refusal that names what is missing.
base::Checked check(const Power&, const catalog::Permission&);
base::Checked check(const Power&, const catalog::Permission&, const Target&);

/// The founder has it until the first 総括責任者 is in force; `ishizue admin recover` gives it for a time.
bool setup_authority(bool founder, bool general_manager_in_force, std::optional<base::Instant> recovered_until, base::Instant now);

}  // namespace authority
