#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace journal {

/// A few threads that write for all companies: each company's queue is drained by one of them at a time.
class Pool {
public:
    explicit Pool(std::size_t threads);
    ~Pool();
    void post(std::function<void()> work);

private:
    void work();
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> queue_;
    bool stopping_ = false;
    std::vector<std::jthread> threads_;
};

}  // namespace journal
