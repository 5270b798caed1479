#pragma once
#include "app/arguments.hpp"
#include "app/installation.hpp"

#include <thread>

/// The shell beside a running server. One process opens a data directory; a command that finds it open is done by that process,
/// over DATA/serve.sock, and what it printed and made comes back (docs/decisions/0005-the-shell-beside-the-server.md).
namespace app {

/// Does the commands that come over the socket, one at a time, while it lives. Whoever may use the socket is the user the server
/// runs as (or root), who has the data directory anyway.
class ShellSocket {
public:
    explicit ShellSocket(Installation&);
    ~ShellSocket();
    ShellSocket(const ShellSocket&) = delete;
    ShellSocket& operator=(const ShellSocket&) = delete;

private:
    void run();
    void serve(int connection);

    Installation& installation_;
    std::filesystem::path path_;
    int listener_ = -1, ended_[2] = {-1, -1};
    std::thread thread_;
};

/// Has the server of this data directory do the command and says here what it said there. Nothing when no server answers, or
/// when the command must have the directory for itself.
std::optional<int> ask_server(const Places&, const Arguments&);

}  // namespace app
