#include "organization/account.hpp"

#include "base/text.hpp"
#include "messages/organization.hpp"

namespace organization {
namespace {

/// The account of a person, which is not the caller's own.
base::Result<base::AccountId> others_account(const Holder& holder)
{
    if (!holder.known) return base::Refusal{codes::no_such_person, "person"};
    if (!holder.account) return base::Refusal{codes::no_account, "person"};
    if (holder.own) return base::Refusal{codes::own_account, "person"};
    return *holder.account;
}

}  // namespace

base::Checked may_have_account(const Holder& holder)
{
    if (!holder.known) return base::Refusal{codes::no_such_person, "person"};
    base::Faults faults;
    faults.add_if(holder.left, codes::account_of_who_left, "person");
    faults.add_if(holder.account.has_value(), codes::has_account, "person");
    if (faults) return faults;
    return base::Nothing{};
}

base::Result<AccountLinked> decide(const LinkAccount& ask, const Holder& holder, bool taken)
{
    TRY(may_have_account(holder));
    if (taken) return base::Refusal{codes::account_taken, "account"};
    return AccountLinked{ask.account};
}

base::Result<PasswordReissued> decide_reissue(const Holder& holder)
{
    const auto account = TRY(others_account(holder));
    if (holder.stopped) return base::Refusal{codes::account_is_stopped, "person"};
    return PasswordReissued{account};
}

base::Result<AccountStopped> decide(const StopAccount& ask, const Holder& holder)
{
    const auto account = TRY(others_account(holder));
    base::Faults faults;
    faults.add_if(base::trim(ask.reason).empty(), codes::reason_required, "reason");
    faults.add_if(holder.stopped, codes::account_is_stopped, "person");
    if (faults) return faults;
    return AccountStopped{account, base::trimmed(ask.reason)};
}

base::Result<AccountReopened> decide_reopen(const Holder& holder)
{
    const auto account = TRY(others_account(holder));
    base::Faults faults;
    faults.add_if(holder.left, codes::account_of_who_left, "person");
    faults.add_if(!holder.stopped, codes::account_is_open, "person");
    if (faults) return faults;
    return AccountReopened{account};
}

base::Result<AccountUnlinked> decide_unlink(const Holder& holder) { return AccountUnlinked{TRY(others_account(holder))}; }

}  // namespace organization
