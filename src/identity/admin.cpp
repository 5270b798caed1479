#include "identity/admin.hpp"

#include "crypto/random.hpp"
#include "messages/identity.hpp"

#include <algorithm>

namespace identity {
namespace {

base::Result<Account> known(const Directory& directory, std::string_view login)
{
    const auto account = directory.account_of_login(login);
    if (!account) return base::Refusal{codes::no_such_account, "login"};
    return *account;
}

base::Result<Account> whose(const Directory& directory, std::string_view company, std::string_view login)
{
    if (!login.empty()) return known(directory, login);
    const auto members = directory.members(company);
    const auto founder = std::find_if(members.begin(), members.end(), [](const Membership& m) { return m.founder; });
    const auto account = founder == members.end() ? std::nullopt : directory.account(founder->account);
    if (!account) return base::Refusal{codes::no_founder, "login"};
    return *account;
}

base::Result<Issued> issue(Directory& directory, const Account& account)
{
    Issued issued{account, crypto::random_password()};
    TRY(directory.reset_password(account.id, issued.password, true));
    issued.account.password_temporary = true;
    return issued;
}

}  // namespace

base::Result<Issued> create_account(Directory& directory, std::string_view login, std::string_view name, std::string_view company)
{
    if (!directory.company(company)) return base::Refusal{codes::no_such_company, "company"};
    const auto password = crypto::random_password();
    auto account = TRY(directory.add_account({std::string{login}, std::string{name}, password, true}));
    directory.join(account.id, company);
    return Issued{std::move(account), password};
}

base::Result<Issued> reissue_password(Directory& directory, std::string_view login)
{
    return issue(directory, TRY(known(directory, login)));
}

base::Checked disable(Directory& directory, std::string_view login) { return directory.disable(TRY(known(directory, login)).id); }

base::Result<Recovery> recover(Directory& directory, std::string_view company, std::string_view login)
{
    if (!directory.company(company)) return base::Refusal{codes::no_such_company, "company"};
    const auto account = TRY(whose(directory, company, login));
    auto issued = TRY(issue(directory, account));
    TRY(directory.disable(account.id, false));
    issued.account.disabled = false;
    const auto until = directory.now() + std::chrono::hours{24};
    directory.allow_setup(account.id, company, until);
    return Recovery{std::move(issued), until};
}

}  // namespace identity
