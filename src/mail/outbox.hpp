#pragma once
#include "mail/letter.hpp"
#include "store/tx.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace mail {

BOOST_DEFINE_ENUM_CLASS(State, queued, sent, failed)

/// A letter that waits or was sent. Once it is sent or given up its subject and text are erased: they name people and their work.
struct Queued {
    base::Uuid id;
    std::string key, company, recipient, subject, body;  // key: the same letter is put once
    base::Day day;                                       // the business day it is about
    State state;
    int tries;
    std::string error;  // of the last try
    base::Instant made_at, next_at;
};
BOOST_DESCRIBE_STRUCT(Queued, (), (id, key, company, recipient, subject, body, day, state, tries, error, made_at, next_at))

/// DIR/mail.db: letters on their way out. Any thread may call.
class Outbox {
public:
    Outbox(store::Connection, std::shared_ptr<const base::Clock>, base::Randomness);

    /// Puts a letter; false when one of this key was put before.
    bool put(const std::string& key, const std::string& company, base::Day, const std::string& recipient,
             const std::string& subject, const std::string& body);
    /// The letter that is to be tried now, the oldest first.
    std::optional<Queued> next() const;
    void sent(const Queued&);
    /// To be tried again after a pause that doubles from a minute; given up after eight tries, or at once.
    void failed(const Queued&, const std::string& error, bool for_good);
    /// The letters of a company, the latest first; all companies where none is named.
    std::vector<Queued> list(const std::string& company) const;
    /// The last day this company's letters were made for.
    std::optional<base::Day> last_day(const std::string& company) const;

    /// Waits until a letter is put, or that long.
    void wait(std::chrono::milliseconds) const;
    void wake() const { news_.notify_all(); }

private:
    void set(const Queued&);

    mutable std::mutex mutex_;
    mutable std::condition_variable news_;
    mutable store::Connection connection_;
    std::shared_ptr<const base::Clock> clock_;
    base::Randomness random_;
};

}  // namespace mail
