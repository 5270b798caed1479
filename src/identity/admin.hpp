#pragma once
#include "identity/directory.hpp"

namespace identity {

/// A temporary password and its digest, made before a transaction: hashing takes its time.
struct FreshPassword {
    std::string password, hash;
};
FreshPassword fresh_password();

/// What a company's administrator may do with the accounts of the company, and the shell with any. An account of another company
/// is none (404); the password of one that other companies use too is the shell's alone: it would open them.
struct Administrator {
    std::string company, maker;  // the maker reads the slips of the passwords made
    bool shell = false;
};
/// A new account with this temporary password, let into the company; the slip is kept for its maker.
base::Checked open_account(Directory&, const Administrator&, const base::AccountId&, const NewAccount&, const FreshPassword&);
/// Why this account may get no new password from this administrator.
base::Checked check_reissue(const Directory&, const Administrator&, const base::AccountId&);
/// A new temporary password; ends the sessions of the account.
base::Checked reissue(Directory&, const Administrator&, const base::AccountId&, const FreshPassword&);
/// Ends the membership; an account that then belongs to no company can sign in no more.
base::Checked let_go(Directory&, const Administrator&, const base::AccountId&);

/// An account and the password to hand to its owner; shown once, kept as a digest only.
struct Issued {
    Account account;
    std::string password;  // temporary
};
struct Recovery {
    Issued issued;
    base::Instant until;  // of the setup authority
};
/// Lets an account (the founder's when `login` is empty) into the company with setup authority for 24 hours and a new temporary
/// password, enabling it again if it was disabled or stopped. The caller records it in the company's journal.
base::Result<Recovery> recover(Directory&, std::string_view company, std::string_view login);

}  // namespace identity
