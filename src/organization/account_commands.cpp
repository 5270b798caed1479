#include "organization/account_commands.hpp"

#include "messages/identity.hpp"
#include "organization/tables.hpp"

namespace organization {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using service::Query;
using store::operator""_sql;

Holder holder_of(const Query& query, const std::optional<PersonRow>& row)
{
    if (!row) return {};
    return {true, row->left_on && *row->left_on < query.today, row->account, row->account_stopped.has_value(),
            row->account && *row->account == query.caller.account};
}

Holder holder(const Query& query, const base::PersonId& person)
{
    return holder_of(query, person_table.find(query.readings, person));
}

}  // namespace

identity::Administrator administrator(const Query& query)
{
    return {query.company.id, std::string{query.caller.account.text()}, query.caller.shell};
}

Result<AccountToOpen> prepare_account(const Query& query, const OpenAccount& ask, const std::vector<http::Upload>&)
{
    const auto row = person_table.find(query.readings, ask.person);
    base::Faults faults;
    if (const auto may = may_have_account(holder_of(query, row)); !may) faults.add(may.refusal());
    if (const auto wrong = identity::faults_of_login(ask.login, "login"))
        faults.add(base::Refusal{wrong.all()});
    else
        faults.add_if(query.directory->account_of_login(ask.login).has_value(), identity::codes::login_taken, "login",
                      {identity::normal_login(ask.login)});
    if (faults) return faults;
    return AccountToOpen{ask.person,
                         base::AccountId{query.directory->new_id()},
                         {ask.login, row->name.value_or(disposed), "", true},
                         identity::fresh_password()};
}

Result<Uuid> open_account(Command& command, const AccountToOpen& ready)
{
    const auto fact = TRY(decide(LinkAccount{ready.person, ready.account}, holder(command.state, ready.person), false));
    TRY(identity::open_account(*command.state.directory, administrator(command.state), ready.account, ready.wanted, ready.fresh));
    command.journal.record(ready.person, command.today(), fact);
    return Uuid{ready.person};
}

Result<PasswordToIssue> prepare_password(const Query& query, const OfPerson& ask, const std::vector<http::Upload>&)
{
    const auto fact = TRY(decide_reissue(holder(query, ask.person)));
    TRY(identity::check_reissue(*query.directory, administrator(query), fact.account));
    return PasswordToIssue{ask.person, identity::fresh_password()};
}

Result<Uuid> reissue_password(Command& command, const PasswordToIssue& ready)
{
    const auto fact = TRY(decide_reissue(holder(command.state, ready.person)));
    TRY(identity::reissue(*command.state.directory, administrator(command.state), fact.account, ready.fresh));
    command.journal.record(ready.person, command.today(), fact);
    return Uuid{ready.person};
}

Result<Uuid> link_account(Command& command, const LinkAccount& ask)
{
    auto& directory = *command.state.directory;
    const auto& company = command.state.company.id;
    const bool shell = command.state.caller.shell;
    const bool reachable =
        shell ? directory.account(ask.account).has_value() : directory.membership(ask.account, company).has_value();
    if (!reachable) return base::Refusal{identity::codes::no_such_account, "account"};
    const bool taken = !person_table.where(command.readings(), "WHERE account = ?"_sql, ask.account).empty();
    const auto fact = TRY(decide(ask, holder(command.state, ask.person), taken));
    if (shell) {
        directory.join(ask.account, company);
        TRY(directory.disable(ask.account, false));  // it may have been let go by its last company
    }
    command.journal.record(ask.person, command.today(), fact);
    return Uuid{ask.person};
}

Result<Uuid> stop_account(Command& command, const StopAccount& ask)
{
    const auto fact = TRY(decide(ask, holder(command.state, ask.person)));
    command.state.directory->stop(fact.account, command.state.company.id);
    command.journal.record(ask.person, command.today(), fact);
    return Uuid{ask.person};
}

Result<Uuid> reopen_account(Command& command, const OfPerson& ask)
{
    const auto fact = TRY(decide_reopen(holder(command.state, ask.person)));
    command.state.directory->stop(fact.account, command.state.company.id, false);
    command.journal.record(ask.person, command.today(), fact);
    return Uuid{ask.person};
}

Result<Uuid> unlink_account(Command& command, const OfPerson& ask)
{
    const auto fact = TRY(decide_unlink(holder(command.state, ask.person)));
    TRY(identity::let_go(*command.state.directory, administrator(command.state), fact.account));
    command.journal.record(ask.person, command.today(), fact);
    return Uuid{ask.person};
}

}  // namespace organization
