#pragma once
#include "journal/model.hpp"
#include "organization/file_facts.hpp"

/// The organization's reading of the journal. apply() is the only writer of these tables.
namespace organization {

struct CompanyRow {
    base::Uuid subject;
    std::string name, kana, short_name, edition;
    int fiscal_year_start_month;
};
BOOST_DESCRIBE_STRUCT(CompanyRow, (), (subject, name, kana, short_name, edition, fiscal_year_start_month))

struct SiteRow {
    base::Uuid subject;
    std::string name, address;
    base::Day opened;
    std::optional<base::Day> closed;
};
BOOST_DESCRIBE_STRUCT(SiteRow, (), (subject, name, address, opened, closed))

struct PersonRow {
    base::PersonId subject;
    std::string number;
    Personal<std::string> name, kana;
    std::string department, title, employment;
    Personal<std::string> mail, telephone, night_telephone;
    bool outside;
    base::Day since;
    std::optional<base::Day> left_on;  // the last day
    std::string left_reason;
    std::optional<base::AccountId> account;
    std::optional<base::Day> account_since, password_reissued, account_stopped;
    std::string account_stop_reason;
    std::int64_t seq;  // for If-Match
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (subject, number, name, kana, department, title, employment, mail, telephone, night_telephone, outside, since,
                       left_on, left_reason, account, account_since, password_reissued, account_stopped, account_stop_reason, seq))

struct AppointmentRow {
    base::AppointmentId subject;
    base::PersonId person;
    std::string role;
    ScopeKind scope_kind;
    base::Uuid scope;
    std::string scope_name;
    std::optional<base::AppointmentId> deputy_for;
    base::Day starts;
    std::optional<base::Day> last_day;
    std::optional<base::PersonId> appointed_by;
    std::string letter, caution, end_reason;
    base::Day appointed_on;  // the day of the letter
    std::int64_t seq;

    bool in_force(base::Day day) const { return starts <= day && (!last_day || day <= *last_day); }
};
BOOST_DESCRIBE_STRUCT(AppointmentRow, (),
                      (subject, person, role, scope_kind, scope, scope_name, deputy_for, starts, last_day, appointed_by, letter,
                       caution, end_reason, appointed_on, seq))

struct PledgeRow {
    base::Uuid subject;
    base::PersonId person;
    std::string text_version;
    base::Day signed_on;
    std::optional<base::Day> scanned_on;
    Personal<service::KeptFile> scan;
};
BOOST_DESCRIBE_STRUCT(PledgeRow, (), (subject, person, text_version, signed_on, scanned_on, scan))

/// A list with markings that was imported all the same.
struct MarkingRow {
    base::Uuid subject;
    std::string file_sha256;
    service::MarkingSearch search;
    base::Day confirmed_on;
};
BOOST_DESCRIBE_STRUCT(MarkingRow, (), (subject, file_sha256, search, confirmed_on))

struct RecoveryRow {
    base::Uuid subject;
    base::AccountId account;
    std::string reason;
    base::Instant until;
    base::Day recovered_on;
};
BOOST_DESCRIBE_STRUCT(RecoveryRow, (), (subject, account, reason, until, recovered_on))

extern const store::Table<CompanyRow> company_table;
extern const store::Table<SiteRow> site_table;
extern const store::Table<PersonRow> person_table;
extern const store::Table<AppointmentRow> appointment_table;
extern const store::Table<PledgeRow> pledge_table;
extern const store::Table<MarkingRow> marking_table;
extern const store::Table<RecoveryRow> recovery_table;

/// Everybody the company knows or knew.
std::map<base::PersonId, PersonRow> people_by_id(const store::Snapshot&);

/// Shown in place of a name that was disposed of.
inline constexpr auto disposed = "廃棄済み";

/// Of tables.cpp and upkeep_tables.cpp.
journal::Readings readings();

}  // namespace organization
