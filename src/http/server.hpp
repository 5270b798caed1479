#pragma once
#include "http/message.hpp"

namespace http {

struct Limits {
    std::size_t body = 1 << 20;      // bytes of a request that is not multipart
    std::size_t upload = 64 << 20;   // bytes of one multipart request
    std::size_t headers = 16 << 10;  // bytes of request line and headers
    int request_seconds = 30;        // from the first byte to the last, absolute
    int upload_seconds = 300;
    int idle_seconds = 75;  // keep-alive
    int stop_seconds = 10;  // for what is under way when the server stops
    std::size_t connections = 2000;
    std::size_t waiting = 1024;  // requests on the way to a worker; more are answered 503
    unsigned workers = 8;
};

struct Settings {
    std::string address = "127.0.0.1";
    unsigned short port = 8080;  // 0: any free one
    std::filesystem::path spool;
    Limits limits = {};
};

/// An HTTP/1.1 server: sessions on two threads, handlers on a pool of workers.
class Server {
public:
    /// Binds and listens, and empties the spool folder; throws std::system_error if it cannot.
    Server(Settings, Handler, AtHand = {});
    ~Server();
    unsigned short port() const;
    /// Serves until stop() is called (from a signal handler's thread or another).
    void run();
    /// Ends quietly: no new connection, what is under way is answered, then run() returns.
    void stop();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace http
