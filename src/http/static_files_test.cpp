#include "http/static_files.hpp"

#include "http/wire.hpp"

#include <doctest/doctest.h>
#include <set>

namespace {

http::Request asking(std::string path, std::map<std::string, std::string, std::less<>> headers = {}, std::string method = "GET")
{
    http::Request request;
    request.method = std::move(method);
    request.path = std::move(path);
    request.headers = std::move(headers);
    return request;
}

const std::string script = "/assets/app-1a2b3c4d.js";

}  // namespace

TEST_CASE("the files of tests/samples/site are in this program, compressed where it pays")
{
    std::set<std::string_view> paths;
    for (const auto& asset : http::embedded_assets()) {
        paths.insert(asset.path);
        CHECK(asset.digest.size() == 32);
        if (asset.path != script) continue;
        CHECK(asset.type == "text/javascript; charset=utf-8");
        CHECK(asset.identity.starts_with("export const step0 = 0;\n"));
        CHECK(asset.identity.ends_with("export const step99 = 99;\n"));
        CHECK(asset.gz.starts_with("\x1f\x8b"));
        CHECK(asset.gz.size() * 2 < asset.identity.size());
        CHECK(asset.br.size() < asset.gz.size());
    }
    CHECK(paths == std::set<std::string_view>{"/index.html", "/favicon.svg", script});
}

TEST_CASE("a hashed name is kept for ever, in the coding the client takes")
{
    const http::StaticFiles files{http::embedded_assets()};
    const auto plain = files.answer(asking(script)).value();
    CHECK(plain.status == 200);
    CHECK(plain.header("cache-control") == "public, max-age=31536000, immutable");
    CHECK(plain.header("content-encoding").empty());
    CHECK(plain.header("vary") == "Accept-Encoding");
    const auto br = files.answer(asking(script, {{"accept-encoding", "gzip, deflate, br"}})).value();
    CHECK(br.header("content-encoding") == "br");
    CHECK(br.lasting.size() < plain.lasting.size());
    const auto gz = files.answer(asking(script, {{"accept-encoding", "gzip, br;q=0"}})).value();
    CHECK(gz.header("content-encoding") == "gzip");
    CHECK(std::set{plain.header("etag"), br.header("etag"), gz.header("etag")}.size() == 3);
    CHECK(files.answer(asking("/favicon.svg")).value().header("cache-control") == "no-cache");
}

TEST_CASE("who has the content already is told so, whatever the coding")
{
    const http::StaticFiles files{http::embedded_assets()};
    const std::string tag{files.answer(asking(script, {{"accept-encoding", "br"}})).value().header("etag")};
    for (const auto& known : {tag, "W/" + tag, "\"x\", " + tag, std::string{"*"}}) {
        const auto reply = files.answer(asking(script, {{"if-none-match", known}})).value();
        CHECK(reply.status == 304);
        CHECK(reply.lasting.empty());
        CHECK_FALSE(reply.header("etag").empty());
    }
    CHECK(files.answer(asking(script, {{"if-none-match", "\"other\", x"}})).value().status == 200);
}

TEST_CASE("every other address is the page, with a nonce of its own and a policy that names it")
{
    const http::StaticFiles files{http::embedded_assets()};
    std::set<std::string> pages;
    for (const auto* path : {"/", "/index.html", "/companies/1/organization", "/favicon.png"}) {
        const auto reply = files.answer(asking(path, {{"if-none-match", "*"}})).value();
        CHECK(reply.status == 200);
        CHECK(reply.type == "text/html; charset=utf-8");
        CHECK(reply.header("cache-control") == "no-store");
        const std::string policy{reply.header("content-security-policy")};
        const auto at = policy.find("'nonce-");
        REQUIRE(at != std::string::npos);
        const auto nonce = policy.substr(at + 7, 32);
        CHECK(policy.find("script-src 'self';") != std::string::npos);
        CHECK(reply.body->find("content=\"" + nonce + "\"") != std::string::npos);
        CHECK(reply.body->find("<style nonce=\"" + nonce + "\"") != std::string::npos);
        CHECK(reply.body->find("__CSP_NONCE__") == std::string::npos);
        pages.insert(*reply.body);
    }
    CHECK(pages.size() == 4);
}

TEST_CASE("what the screens do not answer")
{
    const http::StaticFiles files{http::embedded_assets()};
    CHECK_FALSE(files.answer(asking("/api/v1/x")));
    CHECK_FALSE(files.answer(asking("/api")));
    CHECK(files.answer(asking("/apian")).value().status == 200);
    CHECK(files.answer(asking("/assets/app-old.js")).value().status == 404);
    const auto posted = files.answer(asking("/", {}, "POST")).value();
    CHECK(posted.status == 405);
    CHECK(posted.header("allow") == "GET, HEAD");
}

TEST_CASE("a program without screens says so")
{
    const auto reply = http::StaticFiles{{}}.answer(asking("/")).value();
    CHECK(reply.status == 503);
    CHECK(reply.body->find("画面がまだ作られていません") != std::string::npos);
}
