#pragma once
#include "app/installation.hpp"
#include "http/message.hpp"
#include "jobs/midnight.hpp"
#include "jobs/worker.hpp"
#include "service/dispatch.hpp"

namespace app {

/// What a screen sees of a job: not its input.
struct JobLine {
    base::Uuid id;
    std::string kind;  // of a command: its path, "binder/binders"
    jobs::State state;
    int percent;
    std::string note;
    std::string result;  // of a command: the subject it made or changed
    base::Instant made_at, changed_at;
};
BOOST_DESCRIBE_STRUCT(JobLine, (), (id, kind, state, percent, note, result, made_at, changed_at))
/// The answer of GET .../jobs, and what each event of the stream carries.
struct JobsAnswer {
    std::vector<JobLine> jobs;
};
BOOST_DESCRIBE_STRUCT(JobsAnswer, (), (jobs))

/// The jobs of a running server: their queue, the thread that does them, what begins with the day, and how a session sees them.
class Jobs {
public:
    /// `dispatch` does the commands; both must outlive the jobs.
    Jobs(Installation&, const service::Dispatch&);

    /// Puts a job for this account whose effect is the command at `path`.
    base::Uuid put(const journal::Book&, const base::AccountId&, const std::string& key, const std::string& path,
                   const base::json::Value& body);

    /// GET .../jobs, GET .../jobs/events (server-sent), POST .../jobs/{job}/cancel; nothing for another path.
    std::optional<http::Reply> answer(const http::Request&);

private:
    base::Result<std::string> assess(const jobs::Job&) const;
    base::Result<std::string> write_digests(const jobs::Job&) const;
    base::Result<std::string> perform(const jobs::Job&, const jobs::Report&) const;
    void begin(base::Day);
    http::Reply events(const std::string& company);

    Installation& installation_;
    const service::Dispatch& dispatch_;
    std::shared_ptr<jobs::Queue> queue_;
    jobs::Worker worker_;
    std::optional<jobs::Midnight> midnight_;  // a business day that stands still has none
};

}  // namespace app
