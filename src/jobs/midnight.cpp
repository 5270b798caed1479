#include "jobs/midnight.hpp"

#include <algorithm>
#include <cstdio>

namespace jobs {

using namespace std::chrono;

base::Instant next_morning(base::Instant now)
{
    const auto begins = [](base::Day day) { return base::Instant{day} - hours{9} + minutes{5}; };
    const auto today = base::day_in_japan(now);
    return now < begins(today) ? begins(today) : begins(today + days{1});
}

Midnight::Midnight(std::shared_ptr<const base::Clock> clock, std::function<void(base::Day)> begin)
    : clock_(std::move(clock))
    , begin_(std::move(begin))
    , thread_([this] { run(); })
{}

Midnight::~Midnight()
{
    {
        const std::lock_guard lock{mutex_};
        over_ = true;
    }
    woken_.notify_all();
    thread_.join();
}

void Midnight::run()
{
    std::unique_lock lock{mutex_};
    while (!over_) {
        const auto next = next_morning(clock_->now());
        lock.unlock();
        try {
            begin_(clock_->today());
        } catch (const std::exception& error) {
            std::fprintf(stderr, "ishizue: the work of the day: %s\n", error.what());
        }
        lock.lock();
        // Looked at every minute: a machine that slept or whose clock was set must not wait for a moment that has passed.
        while (!over_ && clock_->now() < next) woken_.wait_for(lock, minutes{1});
    }
}

}  // namespace jobs
