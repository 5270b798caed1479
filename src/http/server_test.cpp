#include "http/running_server.hpp"

#include <fstream>
#include <future>

using namespace http::test;

TEST_CASE("ten requests at once are answered in their order on one connection")
{
    Running server;
    Client client{server.port()};
    std::string text;
    for (int i = 0; i < 10; ++i)
        text += i % 3 == 1 ? post("Content-Length: 1\r\n", std::to_string(i)) : get(i == 0 ? "/later" : "/" + std::to_string(i));
    REQUIRE(client.send(text));
    const auto got = client.read_until("GET /9 []");
    std::size_t at = 0;
    for (const auto* part : {"later", "POST /x [1]", "GET /2 []", "GET /3 []", "POST /x [4]", "GET /5 []", "GET /6 []",
                             "POST /x [7]", "GET /8 []", "GET /9 []"}) {
        const auto next = got.find(part, at);
        CHECK_MESSAGE(next != std::string::npos, part);
        at = next == std::string::npos ? at : next;
    }
    CHECK_FALSE(client.closed());
    CHECK(got.find("twice") == std::string::npos);
}

TEST_CASE("the connection goes on or ends as the client wishes")
{
    Running server;
    CHECK(server.status(get("/", "Connection: close\r\n") + get("/second")) == "HTTP/1.1 200");
    CHECK(server.whole.find("/second") == std::string::npos);
    CHECK(server.whole.find("Connection: close") != std::string::npos);
    CHECK(server.status("GET / HTTP/1.0\r\nHost: a\r\n\r\n") == "HTTP/1.1 200");
    CHECK(server.whole.find("Connection: close") != std::string::npos);
}

TEST_CASE("HEAD has the length of the body and not the body")
{
    Running server;
    Client client{server.port()};
    client.send("HEAD /long HTTP/1.1\r\nHost: a\r\n\r\n" + get("/next"));
    const auto got = client.read_until("/next []");
    CHECK(got.find("Content-Length: 200000\r\n") != std::string::npos);
    CHECK(got.find("\r\n\r\nHTTP/1.1 200 OK") != std::string::npos);
    CHECK(got.size() < 2000);
}

TEST_CASE("404 and 405 of a handler, 204, and what breaks")
{
    Running server;
    CHECK(server.status(get("/missing", "Accept-Language: en\r\n")) == "HTTP/1.1 404");
    CHECK(server.whole.find("There is nothing at this address.") != std::string::npos);
    CHECK(server.status("POST /only-get HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n") == "HTTP/1.1 405");
    CHECK(server.whole.find("Allow: GET") != std::string::npos);
    CHECK(server.status(get("/none")) == "HTTP/1.1 204");
    CHECK(server.whole.find("Content-Length") == std::string::npos);
    CHECK(server.status(get("/throws")) == "HTTP/1.1 500");
    CHECK(server.whole.find("world is broken") == std::string::npos);  // for the log, not for the client
    CHECK(server.status(get("/forgets")) == "HTTP/1.1 500");
    CHECK(server.whole.find("http.broken") != std::string::npos);
}

TEST_CASE("what is at hand is answered without the handler, in its order; where that breaks the handler is asked")
{
    Running server;
    Client client{server.port()};
    client.send(get("/later") + get("/at-hand") + get("/at-hand-breaks"));
    const auto got = client.read_until("/at-hand-breaks []");
    CHECK(got.find("at hand") > got.find("later"));
    CHECK(got.find("GET /at-hand-breaks []") != std::string::npos);
    CHECK(server.calls == 2);
}

TEST_CASE("bodies: by length, chunked, with trailers, after 100 Continue")
{
    Running server;
    CHECK(server.status(post("Content-Length: 5\r\n", "hello")) == "HTTP/1.1 200");
    CHECK(server.whole.find("[hello]") != std::string::npos);
    CHECK(server.status(post("Transfer-Encoding: chunked\r\n", "3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nHost: b\r\n\r\n")) ==
          "HTTP/1.1 200");
    CHECK(server.whole.find("[hello]") != std::string::npos);
    Client client{server.port()};
    client.send(post("Content-Length: 5\r\nExpect: 100-continue\r\n"));
    CHECK(client.read_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("hello");
    CHECK(client.read_until("[hello]").find("HTTP/1.1 200 OK") != std::string::npos);
}

TEST_CASE("a chunked body without end is cut at the limit")
{
    Running server;
    Client client{server.port()};
    client.send(post("Transfer-Encoding: chunked\r\n"));
    const std::string chunk = "10000\r\n" + std::string(65536, 'x') + "\r\n";
    std::size_t sent = 0;
    while (sent < (64u << 20) && client.send(chunk)) sent += chunk.size();
    CHECK(sent < (32u << 20));
    CHECK(server.calls == 0);
    Client patient{server.port()};  // who stops sending reads the reason
    patient.send(post("Transfer-Encoding: chunked\r\n"));
    for (int i = 0; i < 18; ++i) patient.send(chunk);
    CHECK(patient.read_until("body_too_large").find("HTTP/1.1 413") == 0);
}

TEST_CASE("a form with a file, and no trace of it afterwards")
{
    Running server;
    const std::string body =
        "--B\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--B\r\nContent-Disposition: form-data; name=f; "
        "filename=\"x.bin\"\r\n\r\n" +
        std::string(3 << 20, 'x') + "\r\n--B--\r\n";
    const auto type = "Content-Type: multipart/form-data; boundary=B\r\n";
    CHECK(server.status(post(type + ("Content-Length: " + std::to_string(body.size())) + "\r\n", body)) == "HTTP/1.1 200");
    CHECK(server.whole.find("a=1 x.bin:3145728") != std::string::npos);
    CHECK(server.status(post(type + ("Content-Length: " + std::to_string(body.size())) + "\r\n", body.substr(0, 1 << 20))).empty());
    CHECK(soon([&] { return server.spooled() == 0; }));
}

TEST_CASE("a file is streamed, gzip is left to text, a missing file is a 500")
{
    Running server;
    CHECK(server.status(get("/file")) == "HTTP/1.1 500");
    std::string big;
    for (int i = 0; i < 100'000; ++i) big += std::to_string(i);
    std::ofstream{std::filesystem::temp_directory_path() / "http-spool" / "big", std::ios::binary} << big;
    CHECK(server.status(get("/file", "Accept-Encoding: gzip\r\n")) == "HTTP/1.1 200");
    CHECK(server.whole.substr(server.whole.find("\r\n\r\n") + 4) == big);
    CHECK(server.status(get("/long", "Accept-Encoding: gzip\r\n")) == "HTTP/1.1 200");
    CHECK(server.whole.find("Content-Encoding: gzip") != std::string::npos);
    CHECK(server.whole.size() < 3000);
}

TEST_CASE("server-sent events come about once a second and end")
{
    Running server;
    Client client{server.port()};
    client.send(get("/events") + get("/after"));
    const auto got = client.read_until("/after []");
    CHECK(got.find("Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n") != std::string::npos);
    const auto first = got.find("event: tick\ndata: 1\n\n"), second = got.find("event: tick\ndata: 2\n\n");
    CHECK(first < second);
    CHECK(got.find("0\r\n\r\nHTTP/1.1 200 OK", second) != std::string::npos);
}

TEST_CASE("slow clients are closed at an absolute deadline and keep no one waiting")
{
    http::Limits limits;
    limits.request_seconds = 1;
    limits.idle_seconds = 1;
    Running server{limits};
    std::vector<std::unique_ptr<Client>> slow;
    for (int i = 0; i < 100; ++i) {
        slow.push_back(std::make_unique<Client>(server.port()));
        slow.back()->send("GET / HTTP/1.1\r\nHost:");
    }
    CHECK(server.status(get("/")) == "HTTP/1.1 200");
    const auto begin = Clock::now();
    while (Clock::now() - begin < 2s) {  // dribbling does not move the deadline
        for (auto& client : slow) client->send("x");
        std::this_thread::sleep_for(100ms);
    }
    for (auto& client : slow) {
        client->read_all();
        CHECK(client->closed());
    }
    Client idle{server.port()};
    idle.send(get("/"));
    idle.read_until("[]");
    CHECK_FALSE(idle.closed());
    idle.read_all();
    CHECK(idle.closed());
}

TEST_CASE("a full queue answers 503 and when to come again")
{
    http::Limits limits;
    limits.workers = 1;
    limits.waiting = 2;
    Running server{limits};
    Client running{server.port()};
    running.send(get("/held"));
    REQUIRE(soon([&] { return server.calls == 1; }));
    Client first{server.port()}, second{server.port()}, third{server.port()};
    first.send(get("/first"));
    CHECK(first.read_until("\r\n\r\n", 200ms).empty());  // they wait
    second.send(get("/second"));
    CHECK(second.read_until("\r\n\r\n", 200ms).empty());
    third.send(get("/third"));
    const auto refused = third.read_until("http.busy");
    CHECK(refused.starts_with("HTTP/1.1 503"));
    CHECK(refused.find("Retry-After: 1") != std::string::npos);
    server.let_go();
    CHECK(first.read_until("/first").find("200 OK") != std::string::npos);
    CHECK(second.read_until("/second").find("200 OK") != std::string::npos);
}

TEST_CASE("connections over the cap are turned away at once")
{
    http::Limits limits;
    limits.connections = 3;
    Running server{limits};
    std::vector<std::unique_ptr<Client>> open;
    for (int i = 0; i < 3; ++i) {
        open.push_back(std::make_unique<Client>(server.port()));
        open.back()->send(get("/"));
        CHECK(open.back()->read_until("[]").find("200 OK") != std::string::npos);
    }
    Client more{server.port()};
    CHECK(more.read_all().starts_with("HTTP/1.1 503"));
    open.pop_back();
    CHECK(soon([&] { return server.status(get("/", "Connection: close\r\n")) == "HTTP/1.1 200"; }));
}

TEST_CASE("stop: idle connections close, what is under way is answered, streams end")
{
    Running server;
    Client idle{server.port()}, held{server.port()}, stream{server.port()};
    idle.send(get("/"));
    idle.read_until("[]");
    stream.send(get("/endless"));
    held.send(get("/held"));
    REQUIRE(soon([&] { return server.calls == 3 && server.ticks > 0; }));
    std::thread stopping{[&] { server.stop(); }};
    idle.read_all();
    CHECK(idle.closed());
    CHECK(stream.read_all().ends_with("0\r\n\r\n"));
    server.let_go();
    const auto got = held.read_all();
    CHECK(got.find("GET /held []") != std::string::npos);
    CHECK(held.closed());  // the threads hear of the stop one after the other: the header may still say keep-alive
    stopping.join();
}

TEST_CASE("stop does not wait for ever for a reply that never comes")
{
    http::Limits limits;
    limits.stop_seconds = 1;
    std::promise<http::Responder> taken;
    http::Server server{{.port = 0, .spool = std::filesystem::temp_directory_path() / "http-spool", .limits = limits},
                        [&](auto, auto respond) { taken.set_value(std::move(respond)); }};
    std::thread thread{[&] { server.run(); }};
    Client client{server.port()};
    client.send(get("/"));
    const auto kept = taken.get_future().get();
    server.stop();
    thread.join();
    client.read_all();
    CHECK(client.closed());
    kept(http::json(200, "too late"));  // and harms no one
}

TEST_CASE("an address that cannot be bound is an error at the start")
{
    Running server;
    const auto spool = std::filesystem::temp_directory_path() / "http-spool";
    CHECK_THROWS_AS((http::Server{{.port = server.port(), .spool = spool}, {}}), std::system_error);
    CHECK_THROWS_AS((http::Server{{.address = "no such host", .spool = spool}, {}}), std::system_error);
}
