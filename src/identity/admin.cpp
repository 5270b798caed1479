#include "identity/admin.hpp"

#include "crypto/password.hpp"
#include "crypto/random.hpp"
#include "identity/password.hpp"
#include "messages/identity.hpp"

#include <algorithm>

namespace identity {
namespace {

base::Result<Account> whose(const Directory& directory, std::string_view company, std::string_view login)
{
    if (!login.empty()) {
        const auto named = directory.account_of_login(login);
        if (!named) return base::Refusal{codes::no_such_account, "login"};
        return *named;
    }
    const auto members = directory.memberships(company);
    const auto founder = std::find_if(members.begin(), members.end(), [](const Membership& m) { return m.founder; });
    const auto account = founder == members.end() ? std::nullopt : directory.account(founder->account);
    if (!account) return base::Refusal{codes::no_founder, "login"};
    return *account;
}

void keep_slip(Directory& directory, const Administrator& who, const base::AccountId& id, const FreshPassword& fresh)
{
    const auto account = directory.account(id);
    if (account)
        directory.slips().keep(id, who.company, who.maker, {account->login, fresh.password, directory.now() + Slips::kept});
}

}  // namespace

FreshPassword fresh_password()
{
    const auto password = crypto::random_password();
    return {password, crypto::hash_password(normal_password(password))};
}

base::Checked open_account(Directory& directory, const Administrator& who, const base::AccountId& id, const NewAccount& wanted,
                           const FreshPassword& fresh)
{
    const auto made = directory.write([&](store::Tx& tx) {
        auto account = insert(tx, id, wanted, fresh.hash, directory.now());
        if (account) insert(tx, Membership{id, who.company, false, {}, directory.now()});
        return account;
    });
    if (!made) return made.refusal();
    keep_slip(directory, who, id, fresh);
    return base::Nothing{};
}

base::Checked check_reissue(const Directory& directory, const Administrator& who, const base::AccountId& id)
{
    const auto member = directory.member(id, who.company);
    if (!member) return base::Refusal{codes::no_such_account, "account"};
    if (member->elsewhere > 0 && !who.shell) return base::Refusal{codes::used_elsewhere, "account"};
    return base::Nothing{};
}

base::Checked reissue(Directory& directory, const Administrator& who, const base::AccountId& id, const FreshPassword& fresh)
{
    TRY(check_reissue(directory, who, id));
    directory.put_password(id, fresh.hash, true);
    keep_slip(directory, who, id, fresh);
    return base::Nothing{};
}

base::Checked let_go(Directory& directory, const Administrator& who, const base::AccountId& id)
{
    const auto member = directory.member(id, who.company);
    if (!member) return base::Refusal{codes::no_such_account, "account"};
    directory.leave(id, who.company);
    return member->elsewhere > 0 ? base::Checked{base::Nothing{}} : directory.disable(id);
}

base::Result<Recovery> recover(Directory& directory, std::string_view company, std::string_view login)
{
    if (!directory.company(company)) return base::Refusal{codes::no_such_company, "company"};
    auto account = TRY(whose(directory, company, login));
    const auto fresh = fresh_password();
    directory.put_password(account.id, fresh.hash, true);
    TRY(directory.disable(account.id, false));
    directory.stop(account.id, company, false);
    account.password_temporary = true;
    account.disabled = false;
    const auto until = directory.now() + std::chrono::hours{24};
    directory.allow_setup(account.id, company, until);
    return Recovery{{std::move(account), fresh.password}, until};
}

}  // namespace identity
