#pragma once
#include "identity/directory.hpp"

namespace identity {

/// Who is signed in, as one request shows it.
struct Session {
    base::Uuid id;
    Account account;
    std::string csrf;                                    // what a changing request repeats in X-Csrf-Token
    std::optional<base::Instant> signed_in_before = {};  // the sign-in before the present one
};

/// Whether the session may do anything but change its password: a temporary one comes first.
base::Checked may_work(const Session&);

/// A session just begun. The token goes into the cookie and nowhere else.
struct Opened {
    std::string token;
    Session session;
};

/// A session as its owner sees it in the list of places where he is signed in.
struct SessionRow {
    base::Uuid id;
    std::string peer;
    base::Instant started_at, seen_at;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (), (id, peer, started_at, seen_at))

/// Passwords and sessions. A session ends after 30 minutes without a request and after 12 hours in any case; the directory
/// keeps the digest of its token only.
class SignIn {
public:
    explicit SignIn(Directory& directory) : directory_(directory) {}

    /// Refuses a wrong login, a wrong password and a disabled account in the same words and after the same time.
    base::Result<Opened> sign_in(std::string_view login, std::string_view password, const std::string& peer);
    /// Begins a session without a password: for the account that was just made by the first run.
    Opened open(const Account&, const std::string& peer);
    /// The session of this token, if it has not ended; notes that it was seen.
    std::optional<Session> session(std::string_view token);
    /// Whose session this is where that is in memory and nothing has to be noted; nothing does not say that there is none.
    std::optional<base::AccountId> at_hand(std::string_view token) const;
    void sign_out(std::string_view token);
    /// Ends every other session of the account.
    base::Checked change_password(const Session&, std::string_view current, std::string_view wanted, const std::string& peer);

    /// Where this account is signed in, the latest first.
    std::vector<SessionRow> sessions(const base::AccountId&) const;
    base::Checked end(const base::AccountId&, const base::Uuid& session);

private:
    Directory& directory_;
};

/// The token that proves that a request comes from our own pages: an HMAC of the session's secret.
std::string csrf_token(std::string_view session_token);

}  // namespace identity
