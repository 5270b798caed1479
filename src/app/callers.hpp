#pragma once
#include "app/installation.hpp"
#include "service/dispatch.hpp"

namespace app {

/// What the company's journal and the directory say of an account: person, roles of today, permissions.
service::Caller caller_of(Installation&, const store::Snapshot&, const journal::Book&, const base::AccountId&);

/// A person who acts without an account: the steps of the sample company.
service::Caller caller_of_person(Installation&, const store::Snapshot&, const journal::Book&, const base::PersonId&);

/// The company as its own journal describes it.
service::Company company_of(Installation&, const store::Snapshot&, const journal::Book&);

/// The caller of shell commands: holds setup authority, since who has the shell has the data directory.
service::Caller shell_caller(Installation&);

/// What dispatch needs, from an installation and its sign-in.
service::Host host(Installation&);

}  // namespace app
