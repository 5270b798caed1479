#pragma once
#include "identity/admin.hpp"
#include "organization/account.hpp"
#include "service/routes.hpp"

/// The commands about accounts: the company's journal says whose account it is and what was done, the directory of the
/// installation lets it sign in. Passwords are made and hashed before the transaction.
namespace organization {

/// An account that is ready to be made.
struct AccountToOpen {
    base::PersonId person;
    base::AccountId account;
    identity::NewAccount wanted;
    identity::FreshPassword fresh;
};
base::Result<AccountToOpen> prepare_account(const service::Query&, const OpenAccount&, const std::vector<http::Upload>&);
base::Result<base::Uuid> open_account(service::Command&, const AccountToOpen&);

struct PasswordToIssue {
    base::PersonId person;
    identity::FreshPassword fresh;
};
base::Result<PasswordToIssue> prepare_password(const service::Query&, const OfPerson&, const std::vector<http::Upload>&);
base::Result<base::Uuid> reissue_password(service::Command&, const PasswordToIssue&);

/// Only the shell may link an account that does not belong to the company yet, and thereby lets it in.
base::Result<base::Uuid> link_account(service::Command&, const LinkAccount&);
base::Result<base::Uuid> stop_account(service::Command&, const StopAccount&);
base::Result<base::Uuid> reopen_account(service::Command&, const OfPerson&);
base::Result<base::Uuid> unlink_account(service::Command&, const OfPerson&);

/// The company's administrator as the directory knows it.
identity::Administrator administrator(const service::Query&);

}  // namespace organization
