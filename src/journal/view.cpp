#include "journal/view.hpp"

#include "journal/log.hpp"

namespace journal {

std::int64_t View::head() const { return head_ ? *head_ : log::tip(snapshot_, {}).seq; }

std::shared_ptr<const View> Readers::view(std::optional<std::int64_t> head)
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
        return std::make_shared<View>(*connection, head, [give_back, connection] { give_back(connection); });
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
