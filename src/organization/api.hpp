#pragma once
#include "organization/facts.hpp"
#include "store/tx.hpp"

#include <optional>
#include <string>
#include <vector>

/// What other slices may ask of the organization: values of the day the snapshot is of.
namespace organization {

struct CompanyCard {
    std::string name, kana, short_name, edition;
    int fiscal_year_start_month = 4;
};
/// Nothing before the company has introduced itself.
std::optional<CompanyCard> company(const store::Snapshot&);

struct PersonCard {
    base::PersonId id;
    std::string number, name, kana, department, title;  // name is 廃棄済み after a disposal
    bool present;                                       // of the company on that day
};
std::optional<PersonCard> person(const store::Snapshot&, const base::PersonId&, base::Day);
/// The name alone, for records; 廃棄済み or （不明） when there is none.
std::string name_of(const store::Snapshot&, const base::PersonId&);
/// The address letters to the person go to, as it was typed; empty where none is known or it was disposed of.
std::string mail_of(const store::Snapshot&, const base::PersonId&);
/// Everybody of the company on the day, by number.
std::vector<PersonCard> present(const store::Snapshot&, base::Day);
/// The person with this 社員番号, as typed.
std::optional<base::PersonId> person_of_number(const store::Snapshot&, const std::string& number);
/// The person who signs in with this account.
std::optional<base::PersonId> person_of(const store::Snapshot&, const base::AccountId&);

struct AppointmentCard {
    base::AppointmentId id;
    base::PersonId person;
    std::string role;
    ScopeKind scope_kind;
    base::Uuid scope;  // nil: the company
    std::string scope_name;
    bool deputy;
    base::Day from;
    std::optional<base::Day> last_day;
};
/// Appointments in force on the day, in the order of their beginning.
std::vector<AppointmentCard> in_force(const store::Snapshot&, base::Day);
/// Those of one person.
std::vector<AppointmentCard> in_force(const store::Snapshot&, const base::PersonId&, base::Day);
/// The first day a role was ever held, or nothing.
std::optional<base::Day> first_held(const store::Snapshot&, const std::string& role);

/// A wording of the pledge and the day from which it is signed.
struct PledgeWording {
    std::string version;
    base::Day from;
};
/// All wordings, oldest first.
std::vector<PledgeWording> pledge_wordings();

/// Whether the person has signed, by the day, the wording of the pledge that is in force on it.
bool pledged(const store::Snapshot&, const base::PersonId&, base::Day);

/// `ishizue admin recover` gave an account setup authority.
struct RecoveryCard {
    base::AccountId account;
    std::string reason;
    base::Instant until;
    base::Day on;
};
/// Those since this day, the latest first: shown on the home screen for 30 days.
std::vector<RecoveryCard> recoveries(const store::Snapshot&, base::Day since);

/// 違反と判定された事象 that were known by the day, and whether anything was decided about them.
struct ViolationCard {
    std::string title;
    base::Day known_on;
    std::optional<base::Day> handled_on;
};
std::vector<ViolationCard> violations(const store::Snapshot&);

}  // namespace organization
