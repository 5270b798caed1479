#pragma once
#include "app/installation.hpp"
#include "http/static_files.hpp"

namespace app {

struct Listen {
    std::string address = "127.0.0.1";
    unsigned short port = 8080;
};

/// Serves until SIGTERM or SIGINT; prints the address and, on an empty installation, the one-time token. Returns the exit code.
int serve(Installation&, const Listen&, std::span<const http::Asset> screens);

/// The whole API description (`ishizue openapi`).
std::string openapi();

}  // namespace app
