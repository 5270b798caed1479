#pragma once
#include "http/message.hpp"
#include "identity/first_run.hpp"
#include "identity/sign_in.hpp"

#include <set>

namespace identity {

/// What the session's answer says about the server, and whose word about the outer connection is believed.
struct Site {
    std::function<base::Day()> today;  // the business day
    bool pinned = false;               // it stands still: shown as 見本の日付
    std::string version;
    std::set<std::string, std::less<>> proxies = {};  // addresses whose X-Forwarded-For and X-Forwarded-Proto are believed
};

/// Sign-in, session, password and first run over HTTP; and what the rest of the server asks of a request.
class Door {
public:
    Door(Directory&, SignIn&, FirstRun&, Site);

    /// Who sends this request, by its cookie.
    std::optional<Session> session_of(const http::Request&) const;
    /// The account of its session where that is in memory (SignIn::at_hand) and may work.
    std::optional<base::AccountId> account_at_hand(const http::Request&) const;
    /// Whether a request that changes something comes from our own page: its X-Csrf-Token is that of the session.
    base::Checked csrf(const http::Request&, const Session&) const;

    /// The answer to /api/v1/session, /api/v1/sessions, /api/v1/setup and what lies under them; nothing for any other path.
    std::optional<http::Reply> answer(const http::Request&) const;

private:
    struct Route;
    static const std::vector<Route>& routes();
    http::Reply show(const std::optional<Session>&, int status = 200) const;
    http::Reply begin(const http::Request&, const Opened&, int status) const;
    std::string cookie(const http::Request&, std::string_view token, std::string_view more = {}) const;
    /// Who asked: the address a listed proxy names, or the one that connected.
    std::string peer(const http::Request&) const;

    base::Result<http::Reply> session(const http::Request&) const;
    base::Result<http::Reply> sign_in(const http::Request&) const;
    base::Result<http::Reply> sign_out(const http::Request&) const;
    base::Result<http::Reply> change_password(const http::Request&) const;
    base::Result<http::Reply> sessions(const http::Request&) const;
    base::Result<http::Reply> end_session(const http::Request&) const;
    base::Result<http::Reply> set_up(const http::Request&) const;

    Directory& directory_;
    SignIn& sign_in_;
    FirstRun& first_run_;
    Site site_;
};

}  // namespace identity
