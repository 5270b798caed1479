#pragma once
#include "crypto/sign.hpp"
#include "journal/past.hpp"
#include "journal/pool.hpp"
#include "journal/recording.hpp"
#include "journal/verify.hpp"
#include "store/memo.hpp"

#include <atomic>

namespace journal {

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
    /// Opens or makes the file and brings its readings up to this program's shape. Throws when the journal is signed by another
    /// key.
    Book(Settings, Pool&);
    ~Book();

    /// Queues a command; `answer` is called once, from a writing thread, after the commit (or the refusal).
    void submit(Command, Work, Answer);
    /// The same, waiting. Never from inside a command: it would wait for itself.
    base::Result<Receipt> run(Command, Work);
    /// Signs with `next` from the next entry on; the change is an entry that both keys sign.
    base::Result<Receipt> change_key(Command, std::shared_ptr<const crypto::SigningKey> next);

    /// The readings as of today, or of a past day (made from the journal, then cached).
    std::shared_ptr<const View> view(const AsOf& = {}) const;

    /// The seq of the last entry whose commit was answered. A view may already show a later one.
    std::int64_t head() const { return head_; }
    /// What was computed from the readings and still stands; its mark is the seq of the last entry.
    store::Memo& memo() const { return memo_; }

    const Settings& settings() const { return settings_; }
    base::Day today() const { return settings_.clock->today(); }
    Hash genesis() const { return journal::genesis(settings_.installation, settings_.company); }

private:
    struct Waiting {
        Command command;
        Work work;
        Answer answer;
    };
    using Results = std::vector<base::Result<Receipt>>;

    void drain();
    void write(std::deque<Waiting>&);
    Results record(const std::deque<Waiting>&, std::optional<SignedHead>&);
    base::Result<Receipt> one(const Waiting&);
    base::Result<Receipt> attempt(const Waiting&);
    std::optional<base::Result<Receipt>> seen_before(const Command&);
    base::Checked react(Recording&) const;
    std::optional<SignedHead> sign_head();
    void check_world();
    void clean_up();

    Settings settings_;
    Pool& pool_;
    store::Connection writer_;
    Recording::Place place_;

    std::mutex queue_mutex_;
    std::condition_variable idle_;
    std::deque<Waiting> queue_;
    bool draining_ = false;

    // The strand's own: touched by the one thread that drains.
    log::Tip tip_;
    std::shared_ptr<const crypto::SigningKey> key_;
    bool clock_is_behind_ = false;
    bool disposed_ = false;  // erased bodies may still lie in the write-ahead log

    std::shared_ptr<Readers> readers_;
    mutable PastDays past_;
    mutable store::Memo memo_{256};  // callers, and a few days, editions and languages
    std::atomic<std::int64_t> head_ = 0;
};

}  // namespace journal
