#include "http/guard.hpp"

#include <doctest/doctest.h>

namespace {

using Fields = std::vector<std::pair<std::string_view, std::string_view>>;

std::string code(const http::Head& head)
{
    const auto admitted = http::admit(head, {});
    return admitted ? "ok" : std::string{admitted.refusal().first().code.id};
}

std::string with(Fields fields, std::string_view method = "POST", int version = 11)
{
    fields.emplace_back("Host", "localhost:8080");
    return code({method, "/api/v1/x", version, fields});
}

std::string target(std::string_view text)
{
    const auto read = http::read_target(text);
    return read ? read.value().path : std::string{read.refusal().first().code.id};
}

}  // namespace

TEST_CASE("a plain request passes with its parts decoded")
{
    const auto admitted = http::admit({"GET",
                                       "/api/%E8%B3%87?as_of=2026-10-01&name=a+b%2Bc&flag",
                                       11,
                                       {{"HOST", "localhost"}, {"Accept", "text/html"}, {"accept", "application/json"}}},
                                      {});
    REQUIRE(admitted);
    const auto& request = admitted.value().request;
    CHECK(request.path == "/api/資");
    CHECK(request.query.at("as_of") == "2026-10-01");
    CHECK(request.query.at("name") == "a b+c");
    CHECK(request.query.at("flag").empty());
    CHECK(request.header("accept") == "text/html, application/json");
    CHECK(admitted.value().keep_alive);
    CHECK_FALSE(admitted.value().has_body);
}

TEST_CASE("exactly one Host, of a form no one can misread (RFC 9112 section 3.2)")
{
    CHECK(code({"GET", "/", 11, {}}) == "http.host");
    CHECK(code({"GET", "/", 10, {}}) == "http.host");
    CHECK(code({"GET", "/", 11, {{"Host", "a"}, {"Host", "a"}}}) == "http.host");
    for (const auto* good : {"localhost", "ishizue.example.co.jp:443", "192.0.2.1:8080", "[::1]:8080", "[::1]", "my_host"})
        CHECK_MESSAGE(code({"GET", "/", 11, {{"Host", good}}}) == "ok", good);
    for (const auto* bad : {"", "a b", "a/b", "user@a", "a:80:80", "a:x", "[::1", "[::1]x", "a,b", "a?b", "::1"})
        CHECK_MESSAGE(code({"GET", "/", 11, {{"Host", bad}}}) == "http.host", bad);
}

TEST_CASE("a body's length is told in one way (RFC 9112 section 6)")
{
    CHECK(with({{"Content-Length", "5"}}) == "ok");
    CHECK(with({{"Transfer-Encoding", "chunked"}}) == "ok");
    for (const Fields& bad :
         {Fields{{"Content-Length", "5"}, {"Transfer-Encoding", "chunked"}},
          Fields{{"Content-Length", "5"}, {"Content-Length", "5"}}, Fields{{"Content-Length", "5, 5"}},
          Fields{{"Content-Length", "+5"}}, Fields{{"Content-Length", "0x5"}}, Fields{{"Content-Length", "-1"}},
          Fields{{"Content-Length", ""}}, Fields{{"Content-Length", "99999999999999999999"}},
          Fields{{"Transfer-Encoding", "xchunked"}}, Fields{{"Transfer-Encoding", "gzip, chunked"}},
          Fields{{"Transfer-Encoding", "chunked, chunked"}}, Fields{{"Transfer-Encoding", "identity"}},
          Fields{{"Transfer-Encoding", ""}}, Fields{{"Transfer-Encoding", "chunked"}, {"Transfer-Encoding", "chunked"}}})
        CHECK_MESSAGE(with(bad) == "http.framing", bad[0].first << ": " << bad[0].second);
    CHECK(with({{"Transfer-Encoding", "chunked"}}, "POST", 10) == "http.framing");
    CHECK(with({{"Content-Length", "5"}}, "GET") == "http.unexpected_body");
    CHECK(with({{"Content-Length", "0"}}, "GET") == "ok");
}

TEST_CASE("what is too large is refused before it comes")
{
    CHECK(with({{"Content-Length", "1048576"}}) == "ok");
    CHECK(with({{"Content-Length", "1048577"}}) == "http.body_too_large");
    const std::pair<std::string_view, std::string_view> form{"Content-Type", "multipart/form-data; boundary=x"};
    CHECK(with({form, {"Content-Length", "67108864"}}) == "ok");
    CHECK(with({form, {"Content-Length", "67108865"}}) == "http.body_too_large");
    CHECK(target("/" + std::string(8191, 'a')).size() == 8192);
    CHECK(target("/" + std::string(8192, 'a')) == "http.target_too_long");
    std::vector<std::string> names;
    for (int i = 0; i < 101; ++i) names.push_back("x-" + std::to_string(i));
    Fields many;
    for (const auto& name : names) many.emplace_back(name, "1");
    CHECK(with(many) == "http.headers_too_large");
}

TEST_CASE("headers that mean one thing come once")
{
    for (const auto* name : {"Content-Type", "Authorization", "Cookie", "Origin", "Idempotency-Key", "If-Match", "X-CSRF-Token"})
        CHECK_MESSAGE(with({{name, "a"}, {name, "a"}}) == "http.repeated_header", name);
    CHECK(with({{"X-Name", "a\x01"}}) == "http.malformed");
    CHECK(with({{"X-Name", "\xff"}}) == "http.malformed");
    CHECK(with({{"X Name", "a"}}) == "http.malformed");
    CHECK(with({{"X-Name", "資料"}}) == "ok");
}

TEST_CASE("targets")
{
    CHECK(target("/") == "/");
    CHECK(target("/a/b/") == "/a/b/");
    CHECK(target("/a%20b") == "/a b");
    CHECK(target("/.well-known/x") == "/.well-known/x");
    CHECK(target("/...") == "/...");
    for (const auto* bad : {"",
                            "*",
                            "a",
                            "http://localhost/",
                            "//host/x",
                            "/a//b",
                            "/.",
                            "/..",
                            "/a/../b",
                            "/a/%2e%2e/b",
                            "/a/.%2E",
                            "/%00",
                            "/a%0",
                            "/a%",
                            "/a%zz",
                            "/a%2Fb",
                            "/a%2fb",
                            "/a\\b",
                            "/a%5Cb",
                            "/%ff",
                            "/%e8%b3",
                            "/a#b",
                            "/a b",
                            "/a\x7f",
                            "/\xe8\xb3\x87",
                            "/%0a",
                            "/a?x=%00",
                            "/a?x=%ff",
                            "/a?x=%0",
                            "/a?=1",
                            "/a?x=%01",
                            "/a?%0a=1"})
        CHECK_MESSAGE(target(bad) == "http.bad_target", bad);
    CHECK(target("/a?x=1&x=2") == "http.repeated_query");
    CHECK(target("/a?x=1&%78=1") == "http.repeated_query");
    CHECK(target("/a?&x=1&&y=") == "/a");
    CHECK(target("/a?next=/../b%5C%2F") == "/a");
}

TEST_CASE("methods, versions, expectations, codings")
{
    CHECK(with({}, "BREW") == "http.unknown_method");
    CHECK(with({}, "get") == "http.unknown_method");
    CHECK(with({}, "TRACE") == "http.unknown_method");
    CHECK(with({}, "POST", 12) == "http.version");
    CHECK(with({{"Expect", "100-Continue"}}) == "ok");
    CHECK(with({{"Expect", "200-ok"}}) == "http.expectation");
    CHECK(with({{"Content-Encoding", "gzip"}}) == "http.content_coding");
    CHECK(with({{"Content-Encoding", "identity"}}) == "ok");
    CHECK(with({{"Content-Type", "multipart/form-data"}}) == "http.multipart_malformed");
}

TEST_CASE("HEAD is a GET without body, and who wants to leave leaves")
{
    const auto admit = [](std::string_view method, int version, std::string_view connection) {
        return http::admit({method, "/", version, {{"Host", "a"}, {"Connection", connection}}}, {}).value();
    };
    CHECK(admit("HEAD", 11, "").request.method == "GET");
    CHECK(admit("HEAD", 11, "").head_only);
    CHECK(admit("GET", 11, "").keep_alive);
    CHECK_FALSE(admit("GET", 11, "x, Close").keep_alive);
    CHECK_FALSE(admit("GET", 10, "").keep_alive);
    CHECK(admit("GET", 10, "keep-alive").keep_alive);
}
