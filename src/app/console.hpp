#pragma once
#include "base/result.hpp"
#include "service/query.hpp"

#include <cstdio>

namespace app {

class Installation;

/// Where a command of the shell writes and reads: this process, or the shell at the other end of the server's socket.
class Console {
public:
    virtual ~Console() = default;
    virtual std::FILE* out() = 0;
    virtual std::FILE* err() = 0;
    /// A file the user named, where this process can read it; refused when there is none.
    virtual base::Result<std::filesystem::path> file(const std::string& name) = 0;
    /// Gives the user a file under the name asked for, whole or not at all.
    virtual base::Checked save(const service::Paper&, const std::string& target) = 0;
    /// The installation that is open already; none: the command opens the data directory itself.
    virtual Installation* served() { return nullptr; }
};

/// The console of the command this thread runs.
Console& console();
inline std::FILE* out() { return console().out(); }
inline std::FILE* err() { return console().err(); }

/// For as long as it lives, commands of this thread speak through this console.
class Speaking {
public:
    explicit Speaking(Console&);
    ~Speaking();
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;
};

}  // namespace app
