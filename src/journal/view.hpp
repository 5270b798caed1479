#pragma once
#include "store/tx.hpp"

#include <mutex>

namespace journal {

/// A consistent view of a company's readings for one request; gives its connection back when it goes. The book must outlive it.
class View {
public:
    /// `head` is known for a past day; of the live readings it is read when asked for.
    View(store::Connection& connection, std::optional<std::int64_t> head, std::function<void()> give_back)
        : transaction_(std::in_place, connection, store::Transaction::Kind::read)
        , snapshot_(connection)
        , head_(head)
        , give_back_(std::move(give_back))
    {}
    View(const View&) = delete;
    View& operator=(const View&) = delete;
    ~View()
    {
        transaction_.reset();
        give_back_();
    }
    const store::Snapshot& snapshot() const { return snapshot_; }
    /// The seq of the last entry it shows.
    std::int64_t head() const;

private:
    std::optional<store::Transaction> transaction_;
    store::Snapshot snapshot_;
    std::optional<std::int64_t> head_;
    std::function<void()> give_back_;
};

/// Open connections to one database that views borrow; kept until the last view is gone.
class Readers : public std::enable_shared_from_this<Readers> {
public:
    explicit Readers(std::function<store::Connection()> open) : open_(std::move(open)) {}
    std::shared_ptr<const View> view(std::optional<std::int64_t> head = {});
    /// Views that are still looked at.
    std::size_t busy() const;

private:
    const std::function<store::Connection()> open_;
    mutable std::mutex mutex_;
    std::vector<std::shared_ptr<store::Connection>> idle_;
    std::size_t busy_ = 0;
};

}  // namespace journal
