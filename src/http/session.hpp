#pragma once
#include "http/server.hpp"

#include <atomic>

namespace http {

class Workers;
struct Loop;

/// The connections of one thread. What it is given by other threads it takes over in its own.
class Sessions {
public:
    /// Everything given lives longer than the connections; `open` counts the connections of all threads together.
    Sessions(const Settings&, const Handler&, const AtHand&, Workers&, std::atomic<std::size_t>& open);
    ~Sessions();
    /// Takes over an accepted socket, already counted in `open`.
    void adopt(int socket, std::string peer);
    /// Serves until stop() and the last connection's end.
    void run();
    /// Idle connections close, what is under way is answered within `seconds`, then all the rest closes too.
    void stop(int seconds);

private:
    std::shared_ptr<Loop> loop_;  // an answer that comes after the end still finds it
};

}  // namespace http
