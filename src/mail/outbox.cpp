#include "mail/outbox.hpp"

#include "store/migrate.hpp"

namespace mail {
namespace {

using store::operator""_sql;

constexpr int most_tries = 8;  // the last one about two hours after the first

void migrate(store::Connection& connection)
{
    static const std::vector<store::Step> steps{
        {"letters",
         {"CREATE TABLE mail_letter(id TEXT NOT NULL PRIMARY KEY, key TEXT NOT NULL UNIQUE, company TEXT NOT NULL, recipient TEXT NOT NULL, "
          "subject TEXT NOT NULL, body TEXT NOT NULL, day BIGINT NOT NULL, state TEXT NOT NULL, tries BIGINT NOT NULL, error TEXT NOT NULL, "
          "made_at BIGINT NOT NULL, next_at BIGINT NOT NULL)"_sql,
          "CREATE INDEX mail_letter_state ON mail_letter(state, next_at)"_sql}}};
    store::migrate(connection, "mail", steps);
}

}  // namespace

Outbox::Outbox(store::Connection connection, std::shared_ptr<const base::Clock> clock, base::Randomness random)
    : connection_(std::move(connection))
    , clock_(std::move(clock))
    , random_(std::move(random))
{
    migrate(connection_);
}

bool Outbox::put(const std::string& key, const std::string& company, base::Day day, const std::string& recipient,
                 const std::string& subject, const std::string& body)
{
    const std::lock_guard lock{mutex_};
    store::Transaction transaction{connection_, store::Transaction::Kind::write};
    store::Tx tx{connection_};
    if (tx.value<std::int64_t>("SELECT count(*) FROM mail_letter WHERE key = ?"_sql, key).value_or(0) > 0) return false;
    const auto now = clock_->now();
    tx.run("INSERT INTO mail_letter(id, key, company, recipient, subject, body, day, state, tries, error, made_at, next_at) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql,
           base::Uuid::make(now, random_()), key, company, recipient, subject, body, day, State::queued, 0, std::string{}, now,
           now);
    transaction.commit();
    news_.notify_all();
    return true;
}

std::optional<Queued> Outbox::next() const
{
    const std::lock_guard lock{mutex_};
    auto found = store::Snapshot{connection_}.all<Queued>(
        "SELECT id, key, company, recipient, subject, body, day, state, tries, error, made_at, next_at FROM mail_letter "
        "WHERE state = 'queued' AND next_at <= ? ORDER BY next_at, id LIMIT 1"_sql,
        clock_->now());
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

void Outbox::set(const Queued& letter)
{
    const std::lock_guard lock{mutex_};
    store::Transaction transaction{connection_, store::Transaction::Kind::write};
    store::Tx tx{connection_};
    tx.run("UPDATE mail_letter SET state = ?, tries = ?, error = ?, next_at = ?, subject = ?, body = ? WHERE id = ?"_sql,
           letter.state, letter.tries, letter.error, letter.next_at, letter.subject, letter.body, letter.id);
    transaction.commit();
}

void Outbox::sent(const Queued& letter)
{
    auto now = letter;
    now.state = State::sent;
    ++now.tries;
    now.error = now.subject = now.body = "";
    set(now);
}

void Outbox::failed(const Queued& letter, const std::string& error, bool for_good)
{
    auto now = letter;
    ++now.tries;
    now.error = error;
    now.next_at = clock_->now() + std::chrono::minutes{1 << (now.tries - 1)};
    if (for_good || now.tries >= most_tries) {
        now.state = State::failed;
        now.subject = now.body = "";
    }
    set(now);
}

std::vector<Queued> Outbox::list(const std::string& company) const
{
    const std::lock_guard lock{mutex_};
    return store::Snapshot{connection_}.all<Queued>(
        "SELECT id, key, company, recipient, subject, body, day, state, tries, error, made_at, next_at FROM mail_letter "
        "WHERE ? = '' OR company = ? ORDER BY made_at DESC, id DESC LIMIT 500"_sql,
        company, company);
}

std::optional<base::Day> Outbox::last_day(const std::string& company) const
{
    const std::lock_guard lock{mutex_};
    return store::Snapshot{connection_}.value<base::Day>("SELECT max(day) FROM mail_letter WHERE company = ?"_sql, company);
}

void Outbox::wait(std::chrono::milliseconds most) const
{
    std::unique_lock lock{mutex_};
    news_.wait_for(lock, most);
}

}  // namespace mail
