#include "journal/view.hpp"

namespace journal {

std::shared_ptr<const View> Readers::view()
{
    std::shared_ptr<store::Connection> connection;
    {
        const std::lock_guard lock{mutex_};
        ++busy_;
        if (!idle_.empty()) {
            connection = std::move(idle_.back());
            idle_.pop_back();
        }
    }
    const auto give_back = [self = shared_from_this()](std::shared_ptr<store::Connection> back) {
        const std::lock_guard lock{self->mutex_};
        --self->busy_;
        if (back) self->idle_.push_back(std::move(back));
    };
    try {
        if (!connection) connection = std::make_shared<store::Connection>(open_());
        return std::make_shared<View>(*connection, [give_back, connection] { give_back(connection); });
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

std::size_t Readers::busy() const
{
    const std::lock_guard lock{mutex_};
    return busy_;
}

}  // namespace journal
