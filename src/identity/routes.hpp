#pragma once
#include "http/message.hpp"
#include "identity/first_run.hpp"
#include "identity/sign_in.hpp"

#include <set>

namespace identity {

/// What the session's answer says about the server, and whose word on the protocol is believed.
struct Site {
    std::function<base::Day()> today;  // the business day: pinned for the sample company
    bool pinned = false;
    std::string version;
    std::set<std::string> proxies = {};  // addresses whose X-Forwarded-Proto is believed
};

/// Sign-in, session, password and first run over HTTP; and what the rest of the server asks of a request.
class Door {
public:
    Door(Directory&, SignIn&, FirstRun&, Site);

    /// Who sends this request, by its cookie.
    std::optional<Session> session_of(const http::Request&) const;
    /// Whether a request that changes something comes from our own page: the token of its session in X-Csrf-Token.
    base::Checked csrf(const http::Request&, const Session&) const;

    /// The answer to /api/v1/session, /api/v1/session/..., /api/v1/sessions and /api/v1/setup; nothing for any other path.
    std::optional<http::Reply> answer(const http::Request&) const;

private:
    Directory& directory_;
    SignIn& sign_in_;
    FirstRun& first_run_;
    Site site_;
};

}  // namespace identity
