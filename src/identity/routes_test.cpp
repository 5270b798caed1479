#include "identity/identity_test.hpp"
#include "identity/routes.hpp"
#include "messages/identity.hpp"

#include <doctest/doctest.h>

using namespace identity;

namespace {

struct Open : Place {
    SignIn sign_in{*directory};
    FirstRun first_run{*directory,
                       {[](const CompanyDraft&) { return base::Faults{}; },
                        [](const CompanyDraft&, const base::AccountId&) -> base::Checked { return base::Nothing{}; },
                        [](const base::AccountId&) {
                            return base::Result<NewCompany>{NewCompany{"sample", "見本", "見本", true}};
                        }}};
    Door door{*directory, sign_in, first_run, {[this] { return clock->today(); }, true, "1.0", {"127.0.0.1", "10.9.9.9"}}};

    http::Request request(const std::string& method, const std::string& path, const std::string& body = "")
    {
        http::Request made;
        made.method = method;
        made.path = path;
        made.body = body;
        made.peer = "192.0.2.1";
        if (method == "POST") made.headers["content-type"] = "application/json; charset=utf-8";
        return made;
    }
    http::Reply ask(const http::Request& request) { return door.answer(request).value(); }
    http::Request as(const http::Reply& signed_in, http::Request request)
    {
        const auto cookie = std::string{signed_in.header("Set-Cookie")};
        request.headers["cookie"] = cookie.substr(0, cookie.find(';'));
        request.headers["x-csrf-token"] = *view(signed_in).find("csrf")->text();
        return request;
    }
    static base::json::Value view(const http::Reply& reply) { return base::json::parse(*reply.body).value(); }
    static std::string code(const http::Reply& reply) { return *view(reply).find("code")->text(); }

    http::Reply setup()
    {
        const auto token = first_run.new_token().value_or("used up");
        return ask(request(
            "POST", "/api/v1/setup",
            R"({"token":")" + token +
                R"(","company":{"id":"tohto","name":"株式会社東都電子","name_kana":"トウトデンシ","short_name":"東都電子","edition":"r4",)"
                R"("fiscal_year_start_month":4,"sites":[{"name":"本社","address":"東京都大田区"}]},)"
                R"("account":{"login":"sato","name":"佐藤 恵子","password":"雪 鉄橋 みかん 2026 ねこ"},"sample":false})"));
    }
    http::Reply enter()
    {
        return ask(request("POST", "/api/v1/session", R"({"login":"sato","password":"雪 鉄橋 みかん 2026 ねこ"})"));
    }
};

}  // namespace

TEST_CASE("from the first run to sign-out, as the screens do it")
{
    Open place;
    auto seen = place.view(place.ask(place.request("GET", "/api/v1/session")));
    CHECK_FALSE(*seen.find("signed_in")->boolean());
    CHECK(*seen.find("first_run")->boolean());
    CHECK(*seen.find("today")->text() == "2026-10-01");

    const auto made = place.setup();
    CHECK(made.status == 201);
    CHECK(made.secret);
    CHECK(std::string{made.header("Set-Cookie")}.ends_with("; HttpOnly; SameSite=Strict; Path=/"));
    seen = place.view(place.ask(place.as(made, place.request("GET", "/api/v1/session"))));
    CHECK(*seen.find("signed_in")->boolean());
    CHECK_FALSE(*seen.find("first_run")->boolean());
    CHECK(*seen.find("account")->find("login")->text() == "sato");
    CHECK(seen.find("companies")->array()->size() == 1);
    CHECK(made.body->find("argon2") == std::string::npos);

    CHECK(place.code(place.setup()) == "identity.setup_done");
    const auto out = place.ask(place.as(made, place.request("POST", "/api/v1/session/end", "{}")));
    CHECK(std::string{out.header("Set-Cookie")}.find("Max-Age=0") != std::string::npos);
    CHECK_FALSE(*place.view(place.ask(place.as(made, place.request("GET", "/api/v1/session")))).find("signed_in")->boolean());
}

TEST_CASE("a changing request needs the token of its own session")
{
    Open place;
    place.setup();
    const auto here = place.enter(), there = place.enter();
    auto request = place.as(here, place.request("POST", "/api/v1/session/end", "{}"));
    request.headers["x-csrf-token"] = *place.view(there).find("csrf")->text();
    CHECK(place.code(place.ask(request)) == "identity.page_out_of_date");
    request.headers.erase("x-csrf-token");
    CHECK(place.ask(request).status == 403);
    CHECK(place.door.session_of(request).has_value());
}

TEST_CASE("a page of another site cannot sign anybody in")
{
    Open place;
    place.setup();
    auto request = place.request("POST", "/api/v1/session", R"({"login":"sato","password":"雪 鉄橋 みかん 2026 ねこ"})");
    request.headers["sec-fetch-site"] = "cross-site";
    CHECK(place.code(place.ask(request)) == "identity.other_site");
    request.headers["sec-fetch-site"] = "same-origin";
    request.headers["content-type"] = "text/plain";
    CHECK(place.ask(request).status == 415);
    request.headers["content-type"] = "application/json";
    CHECK(place.ask(request).status == 200);
}

TEST_CASE("signing in again ends the session before; too many faults say when to come back")
{
    Open place;
    const auto first = place.setup();
    auto again =
        place.as(first, place.request("POST", "/api/v1/session", R"({"login":"sato","password":"雪 鉄橋 みかん 2026 ねこ"})"));
    CHECK(place.ask(again).status == 200);
    CHECK_FALSE(place.door.session_of(again));
    const auto wrong = place.request("POST", "/api/v1/session", R"({"login":"sato","password":"x"})");
    for (int i = 0; i < 5; ++i) CHECK(place.ask(wrong).status == 401);
    const auto closed = place.ask(wrong);
    CHECK(closed.status == 429);
    CHECK(closed.header("Retry-After") == "60");
}

TEST_CASE("a proxy is believed about the outer connection only if it is listed")
{
    Open place;
    place.setup();
    auto request = place.request("POST", "/api/v1/session", R"({"login":"sato","password":"雪 鉄橋 みかん 2026 ねこ"})");
    request.headers["x-forwarded-proto"] = "https";
    request.headers["x-forwarded-for"] = "203.0.113.5, 198.51.100.7, 10.9.9.9";
    CHECK(std::string{place.ask(request).header("Set-Cookie")}.find("Secure") == std::string::npos);
    request.peer = "127.0.0.1";
    const auto reply = place.ask(request);
    CHECK(std::string{reply.header("Set-Cookie")}.find("; Secure") != std::string::npos);
    const auto rows = place.view(place.ask(place.as(reply, place.request("GET", "/api/v1/sessions"))));
    std::set<std::string> peers;
    for (const auto& row : *rows.find("rows")->array()) peers.insert(*row.find("peer")->text());
    CHECK(peers == std::set<std::string>{"192.0.2.1", "198.51.100.7"});
}

TEST_CASE("password and sessions over HTTP")
{
    Open place;
    place.setup();
    const auto here = place.enter(), there = place.enter();
    const auto body = R"({"current":"雪 鉄橋 みかん 2026 ねこ","password":"short"})";
    CHECK(place.code(place.ask(place.as(here, place.request("POST", "/api/v1/session/password", body)))) ==
          "identity.password_too_short");
    const auto id = *place.view(place.ask(place.as(there, place.request("GET", "/api/v1/sessions")))).find("current")->text();
    CHECK(place.ask(place.as(here, place.request("POST", "/api/v1/sessions/end", R"({"id":")" + id + R"("})"))).status == 200);
    CHECK_FALSE(place.door.session_of(place.as(there, place.request("GET", "/"))));
    CHECK(place.ask(place.request("GET", "/api/v1/sessions")).status == 401);
    CHECK(place.ask(place.request("POST", "/api/v1/session/password", body)).status == 401);
}

TEST_CASE("malformed bodies, wrong methods and other paths")
{
    Open place;
    CHECK(place.ask(place.request("POST", "/api/v1/session", "{")).status == 400);
    CHECK(place.ask(place.request("POST", "/api/v1/session", R"({"login":1,"password":"x","extra":2})")).status == 400);
    CHECK(place.ask(place.request("POST", "/api/v1/setup", "{}")).status == 400);
    const auto wrong = place.ask(place.request("DELETE", "/api/v1/session"));
    CHECK(wrong.status == 405);
    CHECK(wrong.header("Allow") == "GET, POST");
    CHECK_FALSE(place.door.answer(place.request("GET", "/api/v1/companies/tohto/people")));
    CHECK_FALSE(place.door.answer(place.request("GET", "/api/v1/session/")));
}
