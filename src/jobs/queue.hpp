#pragma once
#include "base/result.hpp"
#include "store/connection.hpp"

#include <condition_variable>
#include <mutex>

namespace jobs {

BOOST_DEFINE_ENUM_CLASS(State, waiting, running, done, failed, cancelled)

/// One piece of long work for a company.
struct Job {
    base::Uuid id;
    std::string company, kind, key, input;  // input: what the kind's work reads, JSON
    State state;
    int percent, attempts;
    std::string note;    // a line for the user: how far it is, or why it failed
    std::string result;  // what came of it, as its kind means it: the subject of the command
    base::Instant made_at, changed_at;
    std::optional<base::Instant> lease_until;
};
BOOST_DESCRIBE_STRUCT(Job, (),
                      (id, company, kind, key, input, state, percent, attempts, note, result, made_at, changed_at, lease_until))

constexpr std::chrono::minutes lease{2};
constexpr int most_attempts = 3;

/// The rows of all jobs; any thread may call.
class Queue {
public:
    Queue(store::Connection, std::shared_ptr<const base::Clock>, base::Randomness);

    /// Puts a job, or returns the one that has this key already.
    Job put(const std::string& company, const std::string& kind, const std::string& key, const std::string& input);
    /// The oldest job that waits or whose lease ran out, leased to the caller; one that ran out too often has failed.
    std::optional<Job> take();
    /// Gives every leased job back: whoever opens the queue is the only process, so what was running has died with the last one.
    void take_back();
    /// Renews the lease; false when the job was cancelled or belongs to somebody else by now: stop working.
    bool report(const Job&, int percent, const std::string& note);
    void finish(const Job&, State, const std::string& note, const std::string& result = {});
    base::Checked cancel(const std::string& company, const base::Uuid&);
    std::vector<Job> of(const std::string& company) const;

    /// Counts every change: what a stream of events compares.
    std::int64_t version() const;
    /// Waits for a change after `seen`, at most that long.
    void wait(std::int64_t seen, std::chrono::milliseconds) const;

private:
    void changed();

    mutable std::mutex mutex_;
    mutable std::condition_variable news_;
    mutable store::Connection connection_;
    std::shared_ptr<const base::Clock> clock_;
    base::Randomness random_;
    std::int64_t version_ = 0;
};

}  // namespace jobs
