#pragma once
#include "organization/facts.hpp"
#include "service/slice.hpp"

/// What the screens of the organization ask for.
namespace organization {

struct RoleHeld {
    std::string role, label;
};
BOOST_DESCRIBE_STRUCT(RoleHeld, (), (role, label))

struct CompanyInfo {
    std::string id, name, short_name, edition;
    bool sample;
    base::Day today;  // the business day
};
BOOST_DESCRIBE_STRUCT(CompanyInfo, (), (id, name, short_name, edition, sample, today))

struct Me {
    std::optional<base::PersonId> person;
    std::string name;
    std::vector<RoleHeld> roles;
    std::vector<std::string> permissions;
    bool setup_authority;
    CompanyInfo company;
};
BOOST_DESCRIBE_STRUCT(Me, (), (person, name, roles, permissions, setup_authority, company))
base::Result<Me> me(const service::Query&, const service::NoAsk&);

struct Site {
    base::Uuid id;
    std::string name, address;
    base::Day opened;
    std::optional<base::Day> closed;
};
BOOST_DESCRIBE_STRUCT(Site, (), (id, name, address, opened, closed))

struct CompanyAnswer {
    std::string name, kana, short_name, edition;
    int fiscal_year_start_month;
    std::vector<Site> sites;
};
BOOST_DESCRIBE_STRUCT(CompanyAnswer, (), (name, kana, short_name, edition, fiscal_year_start_month, sites))
base::Result<CompanyAnswer> company_answer(const service::Query&, const service::NoAsk&);

struct PersonLine {
    base::PersonId id;
    std::string number;
    Personal<std::string> name, kana;
    std::string department, title, employment;
    std::vector<std::string> roles;  // labels of appointments in force
    bool outside;
    base::Day since;
    std::optional<base::Day> left;
};
BOOST_DESCRIBE_STRUCT(PersonLine, (), (id, number, name, kana, department, title, employment, roles, outside, since, left))
base::Result<std::vector<PersonLine>> people(const service::Query&, const service::NoAsk&);

struct AppointmentLine {
    base::AppointmentId id;
    base::PersonId person;
    std::string name, role, role_label, scope_name;
    ScopeKind scope_kind;
    base::Uuid scope;
    bool deputy;
    std::optional<base::AppointmentId> deputy_for;
    base::Day from;
    std::optional<base::Day> last_day;
    std::string state;  // in_force, coming, ended
    std::string letter, caution, end_reason;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(AppointmentLine, (),
                      (id, person, name, role, role_label, scope_name, scope_kind, scope, deputy, deputy_for, from, last_day, state,
                       letter, caution, end_reason, last_seq))
base::Result<std::vector<AppointmentLine>> appointments(const service::Query&, const service::NoAsk&);

struct PersonAsk {
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(PersonAsk, (), (person))

struct PersonAnswer {
    base::PersonId id;
    std::string number;
    Personal<std::string> name, kana;
    std::string department, title, employment;
    Personal<std::string> mail, telephone, night_telephone;
    bool outside;
    base::Day since;
    std::optional<base::Day> left;
    std::string left_reason;
    bool has_account;
    std::vector<AppointmentLine> appointments;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(PersonAnswer, (),
                      (id, number, name, kana, department, title, employment, mail, telephone, night_telephone, outside, since,
                       left, left_reason, has_account, appointments, last_seq))
base::Result<PersonAnswer> person_answer(const service::Query&, const PersonAsk&);

/// A role of roles.yaml and how it is filled on the day.
struct RoleLine {
    std::string id, label, en, scope;
    int min;
    std::optional<int> max;
    bool deputy_required;
    int holders, deputies;
    bool vacant;  // in some unit fewer than the least number
    bool deputy_missing;
    std::string confidence;
};
BOOST_DESCRIBE_STRUCT(RoleLine, (),
                      (id, label, en, scope, min, max, deputy_required, holders, deputies, vacant, deputy_missing, confidence))
struct RolesAnswer {
    std::vector<RoleLine> roles;
};
BOOST_DESCRIBE_STRUCT(RolesAnswer, (), (roles))
base::Result<RolesAnswer> roles(const service::Query&, const service::NoAsk&);

/// What is kept here about one person.
std::vector<service::PersonSection> person_sections();

}  // namespace organization
