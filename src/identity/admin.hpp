#pragma once
#include "identity/directory.hpp"

namespace identity {

/// An account and the password to hand to its owner; shown once, kept as a digest only.
struct Issued {
    Account account;
    std::string password;  // temporary
};

/// A new account with a temporary password, let into this company.
base::Result<Issued> create_account(Directory&, std::string_view login, std::string_view name, std::string_view company);
/// A new temporary password for an account; ends its sessions.
base::Result<Issued> reissue_password(Directory&, std::string_view login);
base::Checked disable(Directory&, std::string_view login);

struct Recovery {
    Issued issued;
    base::Instant until;  // of the setup authority
};
/// Lets an account (the founder's when `login` is empty) into the company with setup authority for 24 hours and a new temporary
/// password, enabling it again if it was disabled. The caller records it in the company's journal.
base::Result<Recovery> recover(Directory&, std::string_view company, std::string_view login);

}  // namespace identity
