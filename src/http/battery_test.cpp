// What no client library would send: each row of the table must be refused.
#include "http/running_server.hpp"

using namespace http::test;

TEST_CASE("malformed and ambiguous requests are refused, with a reason, and never reach a handler")
{
    Running server;
    struct Row {
        const char* what;
        std::string text;
        const char* status;
    };
    const std::string head = "GET / HTTP/1.1\r\nHost: a\r\n";
    const std::vector<Row> rows{
        {"no Host", "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 400"},
        {"two Hosts", head + "Host: a\r\n\r\n", "HTTP/1.1 400"},
        {"length and chunked", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), "HTTP/1.1 400"},
        {"chunked and length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"), "HTTP/1.1 400"},
        {"two different lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello!"), "HTTP/1.1 400"},
        {"the same length twice", post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), "HTTP/1.1 400"},
        {"a list of lengths", post("Content-Length: 5, 5\r\n", "hello"), "HTTP/1.1 400"},
        {"a signed length", post("Content-Length: +5\r\n", "hello"), "HTTP/1.1 400"},
        {"a negative length", post("Content-Length: -1\r\n"), "HTTP/1.1 400"},
        {"a length beyond 64 bits", post("Content-Length: 99999999999999999999\r\n"), "HTTP/1.1 400"},
        {"an unknown transfer coding", post("Transfer-Encoding: xchunked\r\n", "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"),
         "HTTP/1.1 400"},
        {"gzip before chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), "HTTP/1.1 400"},
        {"chunked twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), "HTTP/1.1 400"},
        {"chunked in HTTP/1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "HTTP/1.1 400"},
        {"a bad chunk size", post("Transfer-Encoding: chunked\r\n", "zz\r\n"), "HTTP/1.1 400"},
        {"a chunk size beyond 64 bits", post("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\n"), "HTTP/1.1 400"},
        {"a chunk without its line end", post("Transfer-Encoding: chunked\r\n", "5\r\nhelloX0\r\n\r\n"), "HTTP/1.1 400"},
        {"an endless chunk extension", post("Transfer-Encoding: chunked\r\n", "5;" + std::string(200'000, 'x')), "HTTP/1.1 4"},
        {"a blank before the colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "HTTP/1.1 400"},
        {"a header without colon", head + "Nothing\r\n\r\n", "HTTP/1.1 400"},
        {"NUL in a value", head + std::string{"X: a\0b\r\n\r\n", 10}, "HTTP/1.1 400"},
        {"NUL in a name", head + std::string{"X\0: a\r\n\r\n", 9}, "HTTP/1.1 400"},
        {"a lone line feed", "GET / HTTP/1.1\nHost: a\n\n", "HTTP/1.1 505"},
        {"a lone carriage return", head + "X: a\rb\r\n\r\n", "HTTP/1.1 400"},
        {"5000 headers",
         [&] {
             std::string text = head;
             for (int i = 0; i < 5000; ++i) text += "X-" + std::to_string(i) + ": 1\r\n";
             return text + "\r\n";
         }(),
         "HTTP/1.1 431"},
        {"200 short headers",
         [&] {
             std::string text = head;
             for (int i = 0; i < 200; ++i) text += "X" + std::to_string(i) + ":1\r\n";
             return text + "\r\n";
         }(),
         "HTTP/1.1 431"},
        {"one long header", head + "X: " + std::string(100'000, 'x') + "\r\n\r\n", "HTTP/1.1 431"},
        {"a long target", "GET /" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 414"},
        {"a very long target", "GET /" + std::string(100'000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 414"},
        {"an absolute target", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 400"},
        {"an authority target", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 501"},
        {"the asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 400"},
        {"dots in the path", get("/a/../b"), "HTTP/1.1 400"},
        {"escaped dots", get("/a/%2e%2e/b"), "HTTP/1.1 400"},
        {"an escaped NUL", get("/%00"), "HTTP/1.1 400"},
        {"a bad escape", get("/%zz"), "HTTP/1.1 400"},
        {"a backslash", get("/a\\b"), "HTTP/1.1 400"},
        {"not UTF-8", get("/%ff"), "HTTP/1.1 400"},
        {"a query key twice", get("/?a=1&a=2"), "HTTP/1.1 400"},
        {"a blank in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 "},
        {"HTTP/2.0", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", "HTTP/1.1 505"},
        {"HTTP/0.9", "GET /\r\n\r\n", "HTTP/1.1 "},
        {"an unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 501"},
        {"not HTTP at all", std::string{"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15}, "HTTP/1.1 400"},
        {"a body of a GET", get("/", "Content-Length: 5\r\n") + "hello", "HTTP/1.1 400"},
        {"a gigabyte announced", post("Content-Length: 1073741824\r\n"), "HTTP/1.1 413"},
        {"an unknown expectation", post("Expect: miracle\r\nContent-Length: 1\r\n", "x"), "HTTP/1.1 417"},
        {"a compressed body", post("Content-Encoding: gzip\r\nContent-Length: 1\r\n", "x"), "HTTP/1.1 415"},
        {"a form without boundary", post("Content-Type: multipart/form-data\r\nContent-Length: 1\r\n", "x"), "HTTP/1.1 400"},
        {"a form cut short", post("Content-Type: multipart/form-data; boundary=B\r\nContent-Length: 5\r\n", "--B\r\n"),
         "HTTP/1.1 400"},
    };
    for (const auto& row : rows) {
        const auto status = server.status(row.text);
        CHECK_MESSAGE(status.starts_with(row.status), row.what << ": " << server.whole.substr(0, 200));
        CHECK_MESSAGE((status[9] == '4' || status[9] == '5'), row.what);
        CHECK_MESSAGE(count(server.whole, "\r\nDate: ") == 1, row.what);  // and nothing after it
        CHECK_MESSAGE(server.whole.find("application/problem+json") != std::string::npos, row.what);
        CHECK_MESSAGE(server.whole.find("Connection: close") != std::string::npos, row.what);
    }
    CHECK(server.calls == 0);
    CHECK(server.spooled() == 0);
    CHECK(server.status(get("/")) == "HTTP/1.1 200");
}

TEST_CASE("an old header fold arrives as one blank (RFC 9112 section 5.2)")
{
    Running server;
    CHECK(server.status(post("X: a\r\n  b\r\nContent-Length: 2\r\n", "ok")) == "HTTP/1.1 200");
    CHECK(server.whole.find("POST /x [ok]") != std::string::npos);
}
