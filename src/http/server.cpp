#include "http/server.hpp"

#include "http/session.hpp"
#include "http/spool_file.hpp"
#include "http/workers.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace http {
namespace {

[[noreturn]] void fail(const std::string& what) { throw std::system_error{errno, std::generic_category(), what}; }

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor()
    {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

/// A listening socket at a numeric address.
int listening(const Settings& settings)
{
    addrinfo wanted{};
    wanted.ai_flags = AI_PASSIVE | AI_NUMERICHOST | AI_NUMERICSERV;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const auto port = std::to_string(settings.port);
    const auto where = settings.address + " : " + port;
    if (::getaddrinfo(settings.address.c_str(), port.c_str(), &wanted, &found) != 0) {
        errno = EINVAL;
        fail(where);
    }
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owned{found, &::freeaddrinfo};
    const int number = ::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int yes = 1;
    ::setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (number < 0 || ::bind(number, found->ai_addr, found->ai_addrlen) != 0 || ::listen(number, SOMAXCONN) != 0) {
        const int why = errno;
        if (number >= 0) ::close(number);
        errno = why;
        fail(where);
    }
    return number;
}

std::string name_of(const sockaddr_storage& address, socklen_t size)
{
    std::array<char, NI_MAXHOST> host{};
    const auto* generic = reinterpret_cast<const sockaddr*>(&address);
    if (::getnameinfo(generic, size, host.data(), host.size(), nullptr, 0, NI_NUMERICHOST) != 0) return "?";
    return host.data();
}

// Sent to a connection that is one too many: it is told before anything is spent on it.
constexpr std::string_view too_many =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

}  // namespace

struct Server::Parts {
    Parts(Settings s, Handler h, AtHand a) : settings(std::move(s)), handler(std::move(h)), at_hand(std::move(a)) {}

    void accept_one();

    Settings settings;
    Handler handler;
    AtHand at_hand;
    Descriptor listener{listening(settings)};
    Descriptor stopped{::eventfd(0, EFD_CLOEXEC)};
    std::atomic<std::size_t> open{0};
    Workers workers{settings.limits.workers, settings.limits.waiting};
    std::array<Sessions, 2> sessions{Sessions{settings, handler, at_hand, workers, open},
                                     Sessions{settings, handler, at_hand, workers, open}};
    std::size_t turn = 0;
};

Server::Server(Settings settings, Handler handler, AtHand at_hand)
{
    std::filesystem::create_directories(settings.spool);
    parts_ = std::make_unique<Parts>(std::move(settings), std::move(handler), std::move(at_hand));
    clear_spool(parts_->settings.spool);  // after the port is ours: another server may still be receiving there
}

Server::~Server() = default;

unsigned short Server::port() const
{
    sockaddr_storage bound{};
    socklen_t size = sizeof bound;
    ::getsockname(parts_->listener.number(), reinterpret_cast<sockaddr*>(&bound), &size);
    return ntohs(bound.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6&>(bound).sin6_port
                                             : reinterpret_cast<const sockaddr_in&>(bound).sin_port);
}

void Server::Parts::accept_one()
{
    sockaddr_storage from{};
    socklen_t size = sizeof from;
    const int socket = ::accept4(listener.number(), reinterpret_cast<sockaddr*>(&from), &size, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (socket < 0) {
        // Out of descriptors: wait for a connection to end instead of spinning on the one that cannot be taken.
        if (errno == EMFILE || errno == ENFILE || errno == ENOMEM) ::poll(nullptr, 0, 50);
        return;
    }
    if (open >= settings.limits.connections) {
        ::send(socket, too_many.data(), too_many.size(), MSG_NOSIGNAL);
        ::close(socket);
        return;
    }
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    ++open;
    sessions[turn++ % sessions.size()].adopt(socket, name_of(from, size));
}

void Server::run()
{
    std::vector<std::thread> threads;
    for (auto& each : parts_->sessions) threads.emplace_back([&each] { each.run(); });
    std::array<pollfd, 2> watched{{{parts_->listener.number(), POLLIN, 0}, {parts_->stopped.number(), POLLIN, 0}}};
    while (watched[1].revents == 0) {
        if (::poll(watched.data(), watched.size(), -1) > 0 && watched[0].revents != 0) parts_->accept_one();
    }
    for (auto& each : parts_->sessions) each.stop(parts_->settings.limits.stop_seconds);
    for (auto& thread : threads) thread.join();
}

void Server::stop()
{
    const std::uint64_t one = 1;
    // Only write(2): a signal handler may call this.
    if (::write(parts_->stopped.number(), &one, sizeof one) < 0) return;
}

}  // namespace http
