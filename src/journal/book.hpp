#pragma once
#include "journal/pool.hpp"
#include "journal/recording.hpp"
#include "journal/verify.hpp"

#include <list>

namespace journal {

/// A consistent view of a company's readings for one request; gives its connection back when it goes.
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

/// Everything a command does: reads, decides, records. Returns the subject it is about.
using Work = std::function<base::Result<base::Uuid>(Recording&)>;
using Answer = std::function<void(base::Result<Receipt>)>;

/// A company: one SQLite file, its journal, its readings of today and of past days, and the strand that alone writes it.
class Book {
public:
    struct Settings {
        std::string file;  // DIR/companies/ID.db
        std::string installation, company, catalogue;
        std::shared_ptr<const Model> model;
        std::shared_ptr<const base::Clock> clock;
        base::Randomness random;
        std::shared_ptr<const crypto::SigningKey> key;                      // signs the head of each batch; none in tests
        std::function<base::Checked(Recording&, const Entry&)> react = {};  // app/reactions.cpp
        std::function<void(const SignedHead&)> witness = {};                // told each signed head after its commit
    };
    /// Opens or makes the file and brings its readings up to this program's shape.
    Book(Settings, Pool&);
    ~Book();

    /// Queues a command; `answer` is called once, from a writing thread, after the commit (or the refusal).
    void submit(Command, Work, Answer);
    /// The same, waiting.
    base::Result<Receipt> run(Command, Work);

    /// The readings as of today, or of a past day (made from the journal, then cached).
    std::shared_ptr<const View> view(const AsOf& = {}) const;

    const Settings& settings() const { return settings_; }
    base::Day today() const { return settings_.clock->today(); }
    Hash genesis() const { return journal::genesis(settings_.installation, settings_.company); }

private:
    struct Waiting {
        Command command;
        Work work;
        Answer answer;
    };
    struct Past;

    void drain();
    void write(std::vector<Waiting>&);
    base::Result<Receipt> one(const Waiting&);
    std::optional<base::Result<Receipt>> seen_before(const Command&) const;
    base::Checked react(Recording&) const;
    std::shared_ptr<const View> past(const AsOf&) const;

    Settings settings_;
    Pool& pool_;
    store::Connection writer_;
    Recording::Place place_;

    std::mutex queue_mutex_;
    std::condition_variable idle_;
    std::vector<Waiting> queue_;
    bool draining_ = false;

    std::int64_t seq_ = 0;
    base::Instant recorded_at_{};
    Hash head_{};

    mutable std::mutex readers_mutex_;
    mutable std::vector<std::unique_ptr<store::Connection>> readers_;
    mutable std::mutex past_mutex_;
    mutable std::list<std::shared_ptr<Past>> past_;  // most recently used first
};

}  // namespace journal
