#pragma once
#include "base/day.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace jobs {

/// When the work of the next day begins: 00:05 in Japan, after this moment.
base::Instant next_morning(base::Instant now);

/// Calls `begin` now and at each 00:05 in Japan.
class Midnight {
public:
    Midnight(std::shared_ptr<const base::Clock>, std::function<void(base::Day)> begin);
    ~Midnight();

private:
    void run();

    std::shared_ptr<const base::Clock> clock_;
    std::function<void(base::Day)> begin_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool over_ = false;
    std::thread thread_;
};

}  // namespace jobs
