#pragma once
// For tests: a real server on a free port of the loopback, spoken to over raw sockets.
#include "http/problem.hpp"
#include "http/server.hpp"
#include "messages/http.hpp"

#include <arpa/inet.h>
#include <atomic>
#include <condition_variable>
#include <doctest/doctest.h>
#include <mutex>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace http::test {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

class Client {
public:
    explicit Client(unsigned short port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0);
    }
    ~Client() { ::close(socket_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    bool send(std::string_view text)
    {
        while (!text.empty()) {
            const auto sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            text.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    /// What comes until the text holds `until`, the server closes, or the time is over.
    std::string read_until(std::string_view until, Clock::duration within = 5s)
    {
        const auto end = Clock::now() + within;
        while (got_.find(until) == std::string::npos && Clock::now() < end) {
            pollfd one{socket_, POLLIN, 0};
            if (::poll(&one, 1, 100) <= 0) continue;
            char piece[65536];
            const auto bytes = ::recv(socket_, piece, sizeof piece, 0);
            if (bytes <= 0) {
                closed_ = true;
                break;
            }
            got_.append(piece, static_cast<std::size_t>(bytes));
        }
        return got_;
    }
    /// Everything until the server closes.
    std::string read_all()
    {
        while (!closed_) {
            const auto before = got_.size();
            read_until("\x01never\x01");
            if (got_.size() == before) break;
        }
        return got_;
    }
    bool closed() const { return closed_; }
    void done_sending() { ::shutdown(socket_, SHUT_WR); }
    void forget() { got_.clear(); }

private:
    int socket_;
    std::string got_;
    bool closed_ = false;
};

/// A server in a thread of its own, with handlers for every test.
class Running {
public:
    explicit Running(http::Limits limits = {})
        : server_(
              settings(limits), [this](auto request, auto respond) { handle(std::move(request), std::move(respond)); }, at_hand)
    {
        thread_ = std::thread{[this] { server_.run(); }};
    }
    ~Running()
    {
        let_go();
        stop();
        std::filesystem::remove_all(spool());
    }
    unsigned short port() const { return server_.port(); }
    void stop()
    {
        server_.stop();
        if (thread_.joinable()) thread_.join();
    }
    /// Lets the requests to /held answer.
    void let_go()
    {
        const std::lock_guard lock{mutex_};
        open_ = true;
        changed_.notify_all();
    }
    /// The first line of the reply to this text, the server's whole reply in `whole`.
    std::string status(std::string_view text)
    {
        Client client{port()};
        client.send(text);
        client.done_sending();
        whole = client.read_all();
        return whole.substr(0, whole.find(" ", 9));
    }
    std::size_t spooled() const
    {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator{spool()}, std::filesystem::directory_iterator{}));
    }
    std::string whole;
    std::atomic<int> calls{0};
    std::atomic<int> ticks{0};

private:
    static std::filesystem::path spool() { return std::filesystem::temp_directory_path() / "http-spool"; }
    static http::Settings settings(http::Limits limits)
    {
        return {.address = "127.0.0.1", .port = 0, .spool = spool(), .limits = limits};
    }
    static std::optional<http::Reply> at_hand(const http::Request& request)
    {
        if (request.path == "/at-hand") return http::json(200, "at hand");
        if (request.path == "/at-hand-breaks") throw std::runtime_error{"the world is broken"};
        return std::nullopt;
    }
    void handle(std::shared_ptr<const http::Request> request, http::Responder respond);

    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_ = false;
    http::Server server_;
    std::thread thread_;
};

inline Reply echo(const http::Request& request)
{
    std::string text = request.method + " " + request.path + " [" + request.body + "]";
    for (const auto& [name, value] : request.fields) text += " " + name + "=" + value;
    for (const auto& upload : request.uploads) text += " " + upload.file_name + ":" + std::to_string(upload.bytes);
    return http::json(200, text);
}

inline void Running::handle(std::shared_ptr<const http::Request> request, http::Responder respond)
{
    ++calls;
    if (request->path == "/held") {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return open_; });
    }
    if (request->path == "/throws") throw std::runtime_error{"the world is broken"};
    if (request->path == "/forgets") return;
    if (request->path == "/later") {
        std::thread{[respond] {
            std::this_thread::sleep_for(50ms);
            respond(http::json(200, "later"));
            respond(http::json(200, "twice"));
        }}.detach();
        return;
    }
    if (request->path == "/none") return respond({.status = 204});
    if (request->path == "/missing")
        return respond(http::problem(base::Refusal{http::codes::not_found}, http::language(request->header("accept-language"))));
    if (request->path == "/only-get" && request->method != "GET") {
        auto reply = http::problem(base::Refusal{http::codes::method_not_allowed, "", {request->method}}, base::Language::ja);
        reply.headers.emplace_back("Allow", "GET");
        return respond(std::move(reply));
    }
    if (request->path == "/file") return respond({.type = "application/pdf", .file = spool() / "big"});
    if (request->path == "/long") return respond(http::json(200, std::string(200'000, 'a')));
    if (request->path == "/events")
        return respond({.type = "text/event-stream", .events = [this]() -> std::optional<std::vector<http::Event>> {
                            const int n = ++ticks;
                            if (n > 2) return std::nullopt;
                            return std::vector<http::Event>{{"tick", std::to_string(n)}};
                        }});
    if (request->path == "/endless")
        return respond({.type = "text/event-stream", .events = [this] {
                            ++ticks;
                            return std::vector<http::Event>{};
                        }});
    respond(echo(*request));
}

inline std::string get(std::string_view path, std::string_view more = "")
{
    return "GET " + std::string{path} + " HTTP/1.1\r\nHost: a\r\n" + std::string{more} + "\r\n";
}

inline std::string post(std::string_view headers, std::string_view body = "")
{
    return "POST /x HTTP/1.1\r\nHost: a\r\n" + std::string{headers} + "\r\n" + std::string{body};
}

template <class Condition>
bool soon(Condition condition)
{
    for (const auto end = Clock::now() + 5s; Clock::now() < end; std::this_thread::sleep_for(5ms))
        if (condition()) return true;
    return false;
}

inline std::size_t count(std::string_view text, std::string_view what)
{
    std::size_t n = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++n;
    return n;
}

}  // namespace http::test
