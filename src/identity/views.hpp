#pragma once
#include "identity/sign_in.hpp"

/// What the routes of identity are sent and answer, besides the Setup of the first run.
namespace identity {

struct Credentials {
    std::string login, password;
};
BOOST_DESCRIBE_STRUCT(Credentials, (), (login, password))

struct PasswordChange {
    std::string current, password;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (current, password))

struct SessionEnd {
    base::Uuid id;
};
BOOST_DESCRIBE_STRUCT(SessionEnd, (), (id))

struct AccountView {
    base::AccountId id;
    std::string login, name;
    bool password_temporary;
    std::optional<base::Instant> signed_in_before;  // the last sign-in before this session
};
BOOST_DESCRIBE_STRUCT(AccountView, (), (id, login, name, password_temporary, signed_in_before))

struct CompanyView {
    std::string id, name, short_name;
    bool sample;
};
BOOST_DESCRIBE_STRUCT(CompanyView, (), (id, name, short_name, sample))

struct SessionView {
    bool signed_in, first_run;
    std::string csrf;
    std::optional<AccountView> account;
    std::vector<CompanyView> companies;
    base::Day today;
    bool pinned;
    std::string version;
};
BOOST_DESCRIBE_STRUCT(SessionView, (), (signed_in, first_run, csrf, account, companies, today, pinned, version))

struct SessionsView {
    base::Uuid current;
    std::vector<SessionRow> rows;
};
BOOST_DESCRIBE_STRUCT(SessionsView, (), (current, rows))

}  // namespace identity
