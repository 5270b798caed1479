#include "http/encoding.hpp"
#include "http/parameters.hpp"
#include "http/problem.hpp"
#include "http/wire.hpp"
#include "messages/http.hpp"

#include <doctest/doctest.h>
#include <zlib.h>

namespace {

std::string gunzip(std::string_view bytes)
{
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    std::string out(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

}  // namespace

TEST_CASE("every reply has the security headers, and no value can begin another header")
{
    http::Reply reply = http::json(200, "{}");
    reply.headers.emplace_back("X-Name", "a\r\nSet-Cookie: stolen=1");
    const auto head = http::head_text(reply, {http::Framing::End::length, 2, true});
    CHECK(head.starts_with("HTTP/1.1 200 OK\r\nDate: "));
    for (const auto* line : {"X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer",
                             "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin",
                             "Cache-Control: no-store", "Content-Length: 2", "X-Name: a  Set-Cookie: stolen=1"})
        CHECK_MESSAGE(head.find("\r\n" + std::string{line} + "\r\n") != std::string::npos, line);
    CHECK(head.ends_with("\r\n\r\n"));
    CHECK(head.find("Connection") == std::string::npos);
}

TEST_CASE("a stored page is sandboxed unless the reply has a policy of its own")
{
    http::Reply page{.type = "text/html; charset=utf-8"};
    CHECK(http::head_text(page, {}).find("sandbox") != std::string::npos);
    page.headers.emplace_back("Content-Security-Policy", "default-src 'self'");
    CHECK(http::head_text(page, {}).find("sandbox") == std::string::npos);
    CHECK(http::head_text({.type = "image/svg+xml"}, {}).find("sandbox") != std::string::npos);
}

TEST_CASE("long JSON is gzipped for who accepts it, never a secret")
{
    const std::string text(5000, 'a');
    const auto fitted = http::fitted(http::json(200, text), "gzip, deflate, br");
    CHECK(fitted.header("content-encoding") == "gzip");
    CHECK(fitted.header("vary") == "Accept-Encoding");
    CHECK(fitted.body->size() < 200);
    CHECK(gunzip(*fitted.body) == text);
    CHECK(*http::fitted(http::json(200, text), "").body == text);
    CHECK(http::fitted(http::json(200, text), "").header("vary") == "Accept-Encoding");
    CHECK(*http::fitted(http::json(200, "short"), "gzip").body == "short");
    auto secret = http::json(200, text);
    secret.secret = true;
    CHECK(*http::fitted(secret, "gzip").body == text);
    auto pdf = http::json(200, text);
    pdf.type = "application/pdf";
    CHECK(*http::fitted(pdf, "gzip").body == text);
}

TEST_CASE("weights in Accept-Encoding")
{
    CHECK(http::accepts("gzip", "gzip"));
    CHECK(http::accepts("br;q=1.0, GZIP;q=0.5", "gzip"));
    CHECK_FALSE(http::accepts("gzip;q=0", "gzip"));
    CHECK_FALSE(http::accepts("gzip; q=0.000, *", "gzip"));
    CHECK(http::accepts("*", "br"));
    CHECK_FALSE(http::accepts("*;q=0", "br"));
    CHECK_FALSE(http::accepts("", "gzip"));
}

TEST_CASE("server-sent events")
{
    CHECK(http::event_text({{"job", "{\"n\":1}"}}) == "event: job\ndata: {\"n\":1}\n\n");
    CHECK(http::event_text({{"", "two\nlines"}}) == "data: two\ndata: lines\n\n");
    CHECK(http::event_text({{"a\nb", "x\r\ny"}}) == "event: a b\ndata: x\ndata: y\n\n");
    CHECK(http::event_text({}) == ":\n\n");
    CHECK(http::chunk_text("0123456789abcdefX") == "11\r\n0123456789abcdefX\r\n");
}

TEST_CASE("a Japanese file name in Content-Disposition")
{
    CHECK(http::attachment("plan 1.pdf") == "attachment; filename=\"plan 1.pdf\"");
    CHECK(http::attachment("資料.pdf") == "attachment; filename=\"______.pdf\"; filename*=UTF-8''%E8%B3%87%E6%96%99.pdf");
    CHECK(http::attachment("a\"\r\nb").find('\n') == std::string::npos);
    CHECK(http::extended_value("UTF-8''%E8%B3%87%E6%96%99.pdf") == "資料.pdf");
    CHECK_FALSE(http::extended_value("Shift_JIS''%8E%91"));
    CHECK_FALSE(http::extended_value("UTF-8''%8E%91"));
    CHECK_FALSE(http::extended_value("UTF-8''%E"));
}

TEST_CASE("a refusal as problem details (RFC 9457)")
{
    base::Faults faults;
    faults.add(http::codes::repeated_query, "query", {"as_of"});
    faults.add(http::codes::busy);
    const auto reply = http::problem(std::move(faults).refusal(), base::Language::ja);
    CHECK(reply.status == 400);
    CHECK(reply.type == "application/problem+json");
    CHECK(
        *reply.body ==
        R"({"type":"urn:ishizue:problem:http.repeated_query","title":"入力に誤りがあります","status":400,"code":"http.repeated_query",)"
        R"("detail":"アドレスの「as_of」が二度書かれています。","errors":[)"
        R"({"path":"query","code":"http.repeated_query","detail":"アドレスの「as_of」が二度書かれています。"},)"
        R"({"path":"","code":"http.busy","detail":"ただいま混み合っています。少し待ってからもう一度お試しください。"}]})");
    CHECK(http::problem(base::Refusal{http::codes::busy}, base::Language::en).body->find("Service Unavailable") !=
          std::string::npos);
    CHECK(http::language("en-US,ja;q=0.5") == base::Language::en);
    CHECK(http::language("ja,en") == base::Language::ja);
    CHECK(http::language("") == base::Language::ja);
}

TEST_CASE("the parameters of a header")
{
    const auto read = http::read_parameters(R"(Form-Data; name="a;b"; filename="say \"hi\" \\ C:\x")");
    REQUIRE(read);
    CHECK(read->word == "form-data");
    CHECK(*read->find("name") == "a;b");
    CHECK(*read->find("filename") == R"(say "hi" \ C:\x)");
    CHECK(http::read_parameters("text/html; charset=utf-8;"));
    for (const auto* bad : {"", "; a=b", "x; a", "x; a=b; a=c", "x; a=\"open", "x; a=\"b\"c", "x; =b", "x; a=", "x; a b=c"})
        CHECK_MESSAGE(!http::read_parameters(bad), bad);
}

TEST_CASE("cookies and headers of a message")
{
    http::Request request;
    request.headers["cookie"] = "a=1; session=x=y;b=2";
    CHECK(request.cookie("session") == "x=y");
    CHECK(request.cookie("b") == "2");
    CHECK(request.cookie("sess").empty());
    CHECK(http::Reply{.headers = {{"ETag", "x"}}}.header("etag") == "x");
}
