#include "jobs/queue.hpp"

#include "messages/jobs.hpp"
#include "store/migrate.hpp"
#include "store/tx.hpp"

namespace jobs {
namespace {

using store::operator""_sql;

void migrate(store::Connection& connection)
{
    static const std::vector<store::Step> steps{
        {"jobs",
         {"CREATE TABLE jobs_job(id TEXT NOT NULL PRIMARY KEY, company TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL UNIQUE, "
          "input TEXT NOT NULL, state TEXT NOT NULL, percent BIGINT NOT NULL, attempts BIGINT NOT NULL, note TEXT NOT NULL, "
          "made_at BIGINT NOT NULL, changed_at BIGINT NOT NULL, lease_until BIGINT)"_sql,
          "CREATE INDEX jobs_job_state ON jobs_job(state, made_at)"_sql}},
        {"result", {"ALTER TABLE jobs_job ADD COLUMN result TEXT NOT NULL DEFAULT ''"_sql}},
    };
    store::migrate(connection, "jobs", steps);
}

std::optional<Job> first(const std::vector<Job>& rows) { return rows.empty() ? std::nullopt : std::optional{rows.front()}; }

std::optional<Job> find(store::Tx& tx, const base::Uuid& id)
{
    return first(tx.all<Job>("SELECT id, company, kind, key, input, state, percent, attempts, note, result, made_at, changed_at, "
                             "lease_until FROM jobs_job WHERE id = ?"_sql,
                             id));
}

void write(store::Tx& tx, const Job& job)
{
    tx.run(
        "UPDATE jobs_job SET state = ?, percent = ?, attempts = ?, note = ?, result = ?, changed_at = ?, lease_until = ? WHERE id = ?"_sql,
        job.state, job.percent, job.attempts, job.note, job.result, job.changed_at, job.lease_until, job.id);
}

}  // namespace

Queue::Queue(store::Connection connection, std::shared_ptr<const base::Clock> clock, base::Randomness random)
    : connection_(std::move(connection))
    , clock_(std::move(clock))
    , random_(std::move(random))
{
    migrate(connection_);
}

void Queue::changed()
{
    ++version_;
    news_.notify_all();
}

Job Queue::put(const std::string& company, const std::string& kind, const std::string& key, const std::string& input)
{
    const std::lock_guard lock{mutex_};
    store::Tx tx{connection_};
    store::Transaction transaction{connection_, store::Transaction::Kind::write};
    const auto known =
        tx.all<Job>("SELECT id, company, kind, key, input, state, percent, attempts, note, result, made_at, changed_at, "
                    "lease_until FROM jobs_job WHERE key = ?"_sql,
                    key);
    if (!known.empty()) return known.front();
    const auto now = clock_->now();
    Job job{base::Uuid::make(now, random_()), company, kind, key, input, State::waiting, 0, 0, "", "", now, now, {}};
    tx.run("INSERT INTO jobs_job(id, company, kind, key, input, state, percent, attempts, note, result, made_at, changed_at, "
           "lease_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql,
           job.id, job.company, job.kind, job.key, job.input, job.state, job.percent, job.attempts, job.note, job.result,
           job.made_at, job.changed_at, job.lease_until);
    transaction.commit();
    changed();
    return job;
}

std::optional<Job> Queue::take()
{
    const std::lock_guard lock{mutex_};
    store::Tx tx{connection_};
    store::Transaction transaction{connection_, store::Transaction::Kind::write};
    const auto now = clock_->now();
    std::optional<Job> taken;
    for (auto& job :
         tx.all<Job>("SELECT id, company, kind, key, input, state, percent, attempts, note, result, made_at, changed_at, "
                     "lease_until FROM jobs_job WHERE state = 'waiting' OR (state = 'running' AND lease_until <= ?) "
                     "ORDER BY made_at, id"_sql,
                     now)) {
        job.changed_at = now;
        if (job.attempts >= most_attempts) {
            job.state = State::failed;
            job.lease_until = std::nullopt;
        } else {
            ++job.attempts;
            job.state = State::running;
            job.percent = 0;
            job.lease_until = now + lease;
            taken = job;
        }
        write(tx, job);
        changed();
        if (taken) break;
    }
    transaction.commit();
    return taken;
}

void Queue::take_back()
{
    const std::lock_guard lock{mutex_};
    store::Tx tx{connection_};
    store::Transaction transaction{connection_, store::Transaction::Kind::write};
    tx.run("UPDATE jobs_job SET state = 'waiting', lease_until = NULL WHERE state = 'running'"_sql);
    transaction.commit();
    changed();
}

bool Queue::report(const Job& job, int percent, const std::string& note)
{
    const std::lock_guard lock{mutex_};
    store::Tx tx{connection_};
    store::Transaction transaction{connection_, store::Transaction::Kind::write};
    auto row = find(tx, job.id);
    if (!row || row->state != State::running || row->attempts != job.attempts) return false;
    row->percent = percent;
    row->note = note;
    row->changed_at = clock_->now();
    row->lease_until = row->changed_at + lease;
    write(tx, *row);
    transaction.commit();
    changed();
    return true;
}

void Queue::finish(const Job& job, State state, const std::string& note, const std::string& result)
{
    const std::lock_guard lock{mutex_};
    store::Tx tx{connection_};
    store::Transaction transaction{connection_, store::Transaction::Kind::write};
    auto row = find(tx, job.id);
    if (!row || row->state != State::running || row->attempts != job.attempts) return;
    row->state = state;
    row->percent = state == State::done ? 100 : row->percent;
    row->note = note;
    row->result = result;
    row->changed_at = clock_->now();
    row->lease_until = std::nullopt;
    write(tx, *row);
    transaction.commit();
    changed();
}

base::Checked Queue::cancel(const std::string& company, const base::Uuid& id)
{
    const std::lock_guard lock{mutex_};
    store::Tx tx{connection_};
    store::Transaction transaction{connection_, store::Transaction::Kind::write};
    auto row = find(tx, id);
    if (!row || row->company != company) return base::Refusal{codes::no_such_job, "job"};
    if (row->state != State::waiting && row->state != State::running) return base::Refusal{codes::over_already, "job"};
    row->state = State::cancelled;
    row->changed_at = clock_->now();
    row->lease_until = std::nullopt;
    write(tx, *row);
    transaction.commit();
    changed();
    return base::Nothing{};
}

std::vector<Job> Queue::of(const std::string& company) const
{
    const std::lock_guard lock{mutex_};
    return store::Snapshot{connection_}.all<Job>(
        "SELECT id, company, kind, key, input, state, percent, attempts, note, result, made_at, changed_at, lease_until FROM jobs_job "
        "WHERE company = ? ORDER BY made_at DESC, id DESC LIMIT 50"_sql,
        company);
}

std::int64_t Queue::version() const
{
    const std::lock_guard lock{mutex_};
    return version_;
}

void Queue::wait(std::int64_t seen, std::chrono::milliseconds longest) const
{
    std::unique_lock lock{mutex_};
    news_.wait_for(lock, longest, [&] { return version_ != seen; });
}

}  // namespace jobs
