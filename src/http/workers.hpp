#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace http {

/// Threads that run what is handed to them; what waits is bounded.
class Workers {
public:
    using Job = std::function<void()>;  // must not throw

    Workers(unsigned threads, std::size_t waiting);
    /// Runs what is still waiting, then joins.
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// False when too many wait already.
    bool try_add(Job);

private:
    void work();

    const std::size_t waiting_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> jobs_;
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace http
