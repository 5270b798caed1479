#pragma once
#include "store/tx.hpp"

#include <mutex>

namespace journal {

/// A consistent view of a company's readings for one request; gives its connection back when it goes. The book must outlive it.
class View {
public:
    View(store::Connection& connection, std::function<void()> give_back)
        : transaction_(std::in_place, connection, store::Transaction::Kind::read)
        , snapshot_(connection)
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

private:
    std::optional<store::Transaction> transaction_;
    store::Snapshot snapshot_;
    std::function<void()> give_back_;
};

/// Open connections to one database that views borrow; kept until the last view is gone.
class Readers : public std::enable_shared_from_this<Readers> {
public:
    explicit Readers(std::function<store::Connection()> open) : open_(std::move(open)) {}
    std::shared_ptr<const View> view();
    /// Views that are still looked at.
    std::size_t busy() const;

private:
    const std::function<store::Connection()> open_;
    mutable std::mutex mutex_;
    std::vector<std::shared_ptr<store::Connection>> idle_;
    std::size_t busy_ = 0;
};

}  // namespace journal
