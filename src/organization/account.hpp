#pragma once
#include "base/result.hpp"
#include "organization/facts.hpp"

namespace organization {

/// A new account for a person of the company.
struct OpenAccount {
    base::PersonId person;
    std::string login;
};
BOOST_DESCRIBE_STRUCT(OpenAccount, (), (person, login))

/// An account that may enter the company already, and who signs in with it.
struct LinkAccount {
    base::PersonId person;
    base::AccountId account;
};
BOOST_DESCRIBE_STRUCT(LinkAccount, (), (person, account))

/// The account of a person: its password, its end.
struct OfPerson {
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(OfPerson, (), (person))

struct StopAccount {
    base::PersonId person;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(StopAccount, (), (person, reason))

/// What the rules must know of the person.
struct Holder {
    bool known = false, left = false;
    std::optional<base::AccountId> account = {};
    bool stopped = false;
    bool own = false;  // the caller's own account
};

/// At most one account a person (DESIGN.md section 8); nobody who has left gets one.
base::Checked may_have_account(const Holder&);
/// `taken`: the account is another person's.
base::Result<AccountLinked> decide(const LinkAccount&, const Holder&, bool taken);
/// One's own account is not for oneself: the password is changed on one's own page, and nobody shuts himself out.
base::Result<PasswordReissued> decide_reissue(const Holder&);
base::Result<AccountStopped> decide(const StopAccount&, const Holder&);
base::Result<AccountReopened> decide_reopen(const Holder&);
base::Result<AccountUnlinked> decide_unlink(const Holder&);

}  // namespace organization
