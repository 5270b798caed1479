#pragma once
#include "app/installation.hpp"
#include "identity/directory.hpp"

namespace app {

inline constexpr std::string_view sample_company = "tohto";

/// The business day the sample company stands on, unless --today says another.
base::Day sample_day();

/// Makes the journal of 株式会社東都電子 by real commands (samples/tohto/*.json), the same on every machine; the account is its
/// general manager's. Made anew if it is there already. Says what the directory is to list it as.
base::Result<identity::NewCompany> make_sample(Installation&, const base::AccountId&);

/// An account of the sample company and the initial password it was just given, if it is new.
struct SampleAccount {
    std::string login, name, password;
};
BOOST_DESCRIBE_STRUCT(SampleAccount, (), (login, name, password))
/// Gives some people of the sample company accounts by the command for it, so that what needs two people can be tried; those of an
/// earlier sample are linked again. `fresh`: the installation had no account, so that no login can be somebody else's.
base::Result<std::vector<SampleAccount>> give_accounts(Installation&, bool fresh);

}  // namespace app
