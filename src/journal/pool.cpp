#include "journal/pool.hpp"

namespace journal {

Pool::Pool(std::size_t threads)
{
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Pool::~Pool()
{
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_all();
}

void Pool::post(std::function<void()> work)
{
    {
        const std::lock_guard lock{mutex_};
        queue_.push_back(std::move(work));
    }
    wake_.notify_one();
}

void Pool::work()
{
    for (;;) {
        std::unique_lock lock{mutex_};
        wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
        if (queue_.empty()) return;  // stopping, and everything that was asked is done
        const auto next = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        next();
    }
}

}  // namespace journal
