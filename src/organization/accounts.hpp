#pragma once
#include "organization/account.hpp"
#include "service/slice.hpp"

/// Who can sign in: the accounts of the company and who they belong to.
namespace organization {

/// A person of the company with or without an account, or an account that is nobody's yet.
struct AccountLine {
    std::optional<base::PersonId> person;
    std::optional<base::AccountId> account;
    std::string number, name, kana, department;
    std::vector<std::string> roles;  // labels of appointments in force
    std::string login;
    std::string state;  // in_use, initial (password), closed (for a time), stopped, left, unlinked, none
    std::optional<base::Day> signed_in_on, since, reissued_on, stopped_on;
    std::optional<base::Instant> signed_in_at, closed_until;
    int failures;  // wrong passwords since the last sign-in
    std::string stop_reason;
    bool own, elsewhere;  // the caller's own; other companies use it too
};
BOOST_DESCRIBE_STRUCT(AccountLine, (),
                      (person, account, number, name, kana, department, roles, login, state, signed_in_on, since, reissued_on,
                       stopped_on, signed_in_at, closed_until, failures, stop_reason, own, elsewhere))
service::List accounts_list();
base::Result<std::vector<AccountLine>> accounts(const service::Query&, const service::NoAsk&);

/// The initial password that the caller has just issued.
struct IssuedPassword {
    std::string name, login, password;
    base::Instant until;  // when the server forgets it
};
BOOST_DESCRIBE_STRUCT(IssuedPassword, (), (name, login, password, until))
base::Result<IssuedPassword> issued_password(const service::Query&, const OfPerson&);
/// アカウント通知書: the same on a sheet to hand over.
base::Result<service::Paper> account_slip(const service::Query&, const OfPerson&);

/// 退職した人のアカウントを停止する, for those who may.
void add_account_tasks(const service::Query&, std::vector<service::Task>&);

/// `ishizue admin recover`, as the home screen shows it for 30 days.
struct RecoveryLine {
    std::string name, reason;
    base::Day on;
    base::Instant until;
};
BOOST_DESCRIBE_STRUCT(RecoveryLine, (), (name, reason, on, until))
struct RecoveriesAnswer {
    std::vector<RecoveryLine> recoveries;
};
BOOST_DESCRIBE_STRUCT(RecoveriesAnswer, (), (recoveries))
base::Result<RecoveriesAnswer> recent_recoveries(const service::Query&, const service::NoAsk&);

}  // namespace organization
