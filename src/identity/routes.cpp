#include "identity/routes.hpp"

#include "base/text.hpp"
#include "crypto/digest.hpp"
#include "http/problem.hpp"
#include "identity/views.hpp"
#include "messages/http.hpp"
#include "messages/identity.hpp"

#include <algorithm>

namespace identity {
namespace {

constexpr std::string_view cookie_name = "ishizue_session";

/// A page of another site can send a form but not this type without being asked first, and says where it stands.
base::Checked from_own_page(const http::Request& request)
{
    const auto site = request.header("sec-fetch-site");
    if (!site.empty() && site != "same-origin" && site != "none") return base::Refusal{codes::other_site};
    const auto type = request.header("content-type");
    if (base::trim(type.substr(0, type.find(';'))) != "application/json") return base::Refusal{codes::json_only};
    return base::Nothing{};
}

http::Reply refused(const http::Request& request, const base::Refusal& refusal)
{
    auto reply = http::problem(refusal, http::language(request.header("accept-language")));
    if (refusal.first().code == codes::too_many_attempts) reply.headers.emplace_back("Retry-After", refusal.first().args.front());
    return reply;
}

/// The last address of a list of proxies that is not one of ours.
std::string_view last_outside(std::string_view forwarded, const std::set<std::string, std::less<>>& proxies)
{
    while (!forwarded.empty()) {
        const auto comma = forwarded.rfind(',');
        const auto address = base::trim(comma == std::string_view::npos ? forwarded : forwarded.substr(comma + 1));
        if (!address.empty() && !proxies.contains(address)) return address;
        forwarded = comma == std::string_view::npos ? std::string_view{} : forwarded.substr(0, comma);
    }
    return {};
}

}  // namespace

struct Door::Route {
    std::string_view method, path;
    base::Result<http::Reply> (Door::*answer)(const http::Request&) const;
};

const std::vector<Door::Route>& Door::routes()
{
    static const std::vector<Route> all{
        {"GET", "/api/v1/session", &Door::session},       {"POST", "/api/v1/session", &Door::sign_in},
        {"POST", "/api/v1/session/end", &Door::sign_out}, {"POST", "/api/v1/session/password", &Door::change_password},
        {"GET", "/api/v1/sessions", &Door::sessions},     {"POST", "/api/v1/sessions/end", &Door::end_session},
        {"POST", "/api/v1/setup", &Door::set_up},
    };
    return all;
}

Door::Door(Directory& directory, SignIn& sign_in, FirstRun& first_run, Site site)
    : directory_(directory)
    , sign_in_(sign_in)
    , first_run_(first_run)
    , site_(std::move(site))
{}

std::optional<Session> Door::session_of(const http::Request& request) const
{
    return sign_in_.session(request.cookie(cookie_name));
}

std::optional<base::AccountId> Door::account_at_hand(const http::Request& request) const
{
    return sign_in_.at_hand(request.cookie(cookie_name));
}

base::Checked Door::csrf(const http::Request& request, const Session& session) const
{
    if (!crypto::same(request.header("x-csrf-token"), session.csrf)) return base::Refusal{codes::page_out_of_date};
    return base::Nothing{};
}

std::optional<http::Reply> Door::answer(const http::Request& request) const
{
    std::string allowed;
    for (const auto& route : routes()) {
        if (route.path != request.path) continue;
        if (route.method == request.method) {
            auto reply = (this->*route.answer)(request);
            return reply ? std::move(reply).value() : refused(request, reply.refusal());
        }
        (allowed += allowed.empty() ? "" : ", ") += route.method;
    }
    if (allowed.empty()) return std::nullopt;
    auto reply = refused(request, {http::codes::method_not_allowed, {}, {request.method}});
    reply.headers.emplace_back("Allow", allowed);
    return reply;
}

std::string Door::peer(const http::Request& request) const
{
    const auto outside =
        site_.proxies.contains(request.peer) ? last_outside(request.header("x-forwarded-for"), site_.proxies) : std::string_view{};
    return std::string{outside.empty() ? std::string_view{request.peer} : outside.substr(0, 64)};
}

std::string Door::cookie(const http::Request& request, std::string_view token, std::string_view more) const
{
    std::string text{cookie_name};
    text.append("=").append(token).append("; HttpOnly; SameSite=Strict; Path=/").append(more);
    if (site_.proxies.contains(request.peer) && request.header("x-forwarded-proto") == "https") text += "; Secure";
    return text;
}

http::Reply Door::show(const std::optional<Session>& session, int status) const
{
    SessionView view{session.has_value(), false, {}, {}, {}, site_.today(), site_.pinned, site_.version};
    if (session) {
        const auto& account = session->account;
        view.csrf = session->csrf;
        view.account = AccountView{account.id, account.login, account.name, account.password_temporary, session->signed_in_before};
        for (auto& company : directory_.companies_of(account.id))
            view.companies.push_back(
                {std::move(company.id), std::move(company.name), std::move(company.short_name), company.sample});
    } else {
        view.first_run = first_run_.needed();
    }
    auto reply = http::json(status, base::json::text(view));
    reply.secret = true;
    return reply;
}

http::Reply Door::begin(const http::Request& request, const Opened& opened, int status) const
{
    if (const auto before = request.cookie(cookie_name); !before.empty()) sign_in_.sign_out(before);
    auto reply = show(opened.session, status);
    reply.headers.emplace_back("Set-Cookie", cookie(request, opened.token));
    return reply;
}

base::Result<http::Reply> Door::session(const http::Request& request) const { return show(session_of(request)); }

base::Result<http::Reply> Door::sign_in(const http::Request& request) const
{
    TRY(from_own_page(request));
    const auto credentials = TRY(base::json::read<Credentials>(request.body));
    const auto opened = TRY(sign_in_.sign_in(credentials.login, credentials.password, peer(request)));
    return begin(request, opened, 200);
}

base::Result<http::Reply> Door::sign_out(const http::Request& request) const
{
    const auto session = session_of(request);
    if (session) {
        TRY(csrf(request, *session));
        sign_in_.sign_out(request.cookie(cookie_name));
    }
    auto reply = show(std::nullopt);
    reply.headers.emplace_back("Set-Cookie", cookie(request, "", "; Max-Age=0"));
    return reply;
}

base::Result<http::Reply> Door::change_password(const http::Request& request) const
{
    auto session = session_of(request);
    if (!session) return base::Refusal{codes::not_signed_in};
    TRY(csrf(request, *session));
    const auto change = TRY(base::json::read<PasswordChange>(request.body));
    TRY(sign_in_.change_password(*session, change.current, change.password, peer(request)));
    return show(session_of(request));
}

base::Result<http::Reply> Door::sessions(const http::Request& request) const
{
    const auto session = session_of(request);
    if (!session) return base::Refusal{codes::not_signed_in};
    TRY(may_work(*session));
    return http::json(200, base::json::text(SessionsView{session->id, sign_in_.sessions(session->account.id)}));
}

base::Result<http::Reply> Door::end_session(const http::Request& request) const
{
    const auto session = session_of(request);
    if (!session) return base::Refusal{codes::not_signed_in};
    TRY(may_work(*session));
    TRY(csrf(request, *session));
    const auto end = TRY(base::json::read<SessionEnd>(request.body));
    TRY(sign_in_.end(session->account.id, end.id));
    return sessions(request);
}

base::Result<http::Reply> Door::set_up(const http::Request& request) const
{
    TRY(from_own_page(request));
    const auto setup = TRY(base::json::read<Setup>(request.body));
    const auto from = peer(request);
    const auto account = TRY(first_run_.set_up(setup, from));
    return begin(request, sign_in_.open(account, from), 201);
}

}  // namespace identity
