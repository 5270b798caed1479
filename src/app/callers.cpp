#include "app/callers.hpp"

#include "app/wiring.hpp"
#include "catalog/access.hpp"
#include "organization/api.hpp"

#include <algorithm>

namespace app {
namespace {

authority::Scope scope_of(const organization::AppointmentCard& held)
{
    using organization::ScopeKind;
    switch (held.scope_kind) {
    case ScopeKind::company: return {};
    case ScopeKind::facility: return {authority::Kind::facility, held.scope};
    case ScopeKind::system: return {authority::Kind::system, held.scope};
    case ScopeKind::contract: return {authority::Kind::contract, held.scope};
    }
    return {};
}

bool general_manager_in_force(const store::Snapshot& readings, base::Day today)
{
    return std::ranges::any_of(organization::in_force(readings, today),
                               [](const auto& held) { return held.role == "general_manager" && !held.deputy; });
}

/// Adds who the person is and what the person holds today.
void add_person(service::Caller& caller, authority::Caller& power, const store::Snapshot& readings, base::Day today)
{
    power.person = *caller.person;
    caller.name = organization::name_of(readings, *caller.person);
    for (const auto& held : organization::in_force(readings, *caller.person, today)) {
        power.roles.push_back({held.role, scope_of(held)});
        if (std::ranges::find(caller.roles, held.role) == caller.roles.end()) caller.roles.push_back(held.role);
    }
}

}  // namespace

service::Caller caller_of(Installation& installation, const store::Snapshot& readings, const journal::Book& book,
                          const base::AccountId& account)
{
    service::Caller caller;
    caller.account = account;
    authority::Caller power;
    if (const auto known = installation.directory().account(account)) caller.name = known->name;
    caller.person = organization::person_of(readings, account);
    if (caller.person) add_person(caller, power, readings, book.today());
    if (const auto membership = installation.directory().membership(account, book.settings().company))
        power.setup = authority::setup_authority(membership->founder, general_manager_in_force(readings, book.today()),
                                                 membership->setup_until, installation.directory().now());
    caller.setup_authority = power.setup;
    caller.power = authority::power_of(power, installation.catalog()->permissions());
    return caller;
}

service::Caller caller_of_person(Installation& installation, const store::Snapshot& readings, const journal::Book& book,
                                 const base::PersonId& person)
{
    service::Caller caller;
    authority::Caller power;
    caller.person = person;
    add_person(caller, power, readings, book.today());
    caller.power = authority::power_of(power, installation.catalog()->permissions());
    return caller;
}

service::Company company_of(Installation& installation, const store::Snapshot& readings, const journal::Book& book)
{
    const auto& id = book.settings().company;
    const auto listed = installation.directory().company(id);
    service::Company company{id, id, id, "r4", listed && listed->sample};
    if (const auto card = organization::company(readings)) {
        company.name = card->name;
        company.short_name = card->short_name;
        company.edition = card->edition;
    }
    return company;
}

service::Caller shell_caller(Installation& installation)
{
    service::Caller caller;
    caller.name = "シェル";
    caller.setup_authority = caller.shell = true;
    for (const auto& permission : installation.catalog()->permissions()) caller.power.permissions[permission.id].company = true;
    return caller;
}

service::Host host(Installation& installation)
{
    service::Host host{};
    host.catalog = installation.catalog().get();
    host.slices = &slices();
    host.directory = &installation.directory();
    host.accounts_version = [&] { return installation.directory().version(); };
    host.memo = &installation.directory().memo();
    host.book = [&](const base::AccountId& account, std::string_view company) -> std::shared_ptr<journal::Book> {
        return installation.directory().may_enter(account, company) ? installation.book(company) : nullptr;
    };
    host.blobs = [&](const journal::Book& book) -> store::Blobs& { return installation.blobs(book.settings().company); };
    host.spool = installation.places().data / "spool";
    host.company = [&](const store::Snapshot& readings, const journal::Book& book) {
        return company_of(installation, readings, book);
    };
    host.caller = [&](const store::Snapshot& readings, const journal::Book& book, const base::AccountId& account) {
        return caller_of(installation, readings, book, account);
    };
    return host;
}

}  // namespace app
