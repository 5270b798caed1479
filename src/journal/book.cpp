#include "journal/book.hpp"

#include "journal/log.hpp"
#include "messages/journal.hpp"

#include <algorithm>
#include <cstdio>
#include <future>

namespace journal {
namespace {

using store::operator""_sql;

constexpr std::size_t largest_batch = 256;
constexpr std::size_t longest_queue = 10'000;
constexpr int deepest_reaction = 4;
constexpr std::size_t past_days_kept = 4;

base::Refusal refusal_of(const store::Error& error)
{
    std::fprintf(stderr, "journal: nothing written: %s\n", error.what());
    switch (error.kind()) {
    case store::Failure::full: return base::Refusal{codes::disk_full};
    case store::Failure::busy: return base::Refusal{codes::busy};
    default: return base::Refusal{codes::not_written};
    }
}

}  // namespace

/// The readings of a past day in a database in memory, advanced when new entries come.
struct Book::Past {
    explicit Past(AsOf when) : as_of(when) {}
    AsOf as_of;
    std::int64_t read_to = 0;
    store::Connection connection = store::Connection::in_memory();
    std::mutex mutex;  // one reader at a time
};

Book::Book(Settings settings, Pool& pool)
    : settings_(std::move(settings))
    , pool_(pool)
    , writer_(settings_.file, store::Connection::Mode::write)
    , place_{*settings_.model, *settings_.clock, settings_.random, settings_.company, settings_.catalogue}
{
    store::Transaction transaction{writer_, store::Transaction::Kind::write};
    store::Tx tx{writer_};
    log::create(tx);
    heads::create(tx);
    tx.run("CREATE TABLE IF NOT EXISTS command(key TEXT PRIMARY KEY, digest TEXT NOT NULL)"_sql);
    refresh(tx, *settings_.model);
    transaction.commit();
    const auto tip = log::tip(store::Snapshot{writer_}, genesis());
    seq_ = tip.seq;
    recorded_at_ = tip.recorded_at;
    head_ = tip.hash;
}

Book::~Book()
{
    std::unique_lock lock{queue_mutex_};
    idle_.wait(lock, [this] { return !draining_; });
}

void Book::submit(Command command, Work work, Answer answer)
{
    {
        const std::lock_guard lock{queue_mutex_};
        if (queue_.size() < longest_queue) {
            queue_.push_back({std::move(command), std::move(work), std::move(answer)});
            if (std::exchange(draining_, true)) return;
        }
    }
    if (answer) return answer(base::Refusal{codes::busy});
    pool_.post([this] { drain(); });
}

base::Result<Receipt> Book::run(Command command, Work work)
{
    std::promise<base::Result<Receipt>> promise;
    auto answer = promise.get_future();
    submit(std::move(command), std::move(work), [&](base::Result<Receipt> result) { promise.set_value(std::move(result)); });
    return answer.get();
}

void Book::drain()
{
    for (;;) {
        std::vector<Waiting> batch;
        {
            const std::lock_guard lock{queue_mutex_};
            if (queue_.empty()) {
                draining_ = false;
                idle_.notify_all();
                return;
            }
            const auto end = queue_.begin() + static_cast<std::ptrdiff_t>(std::min(queue_.size(), largest_batch));
            batch.assign(std::move_iterator{queue_.begin()}, std::move_iterator{end});
            queue_.erase(queue_.begin(), end);
        }
        write(batch);
    }
}

/// One commit for the whole batch; nobody is answered before it, and nobody hears "done" when it fails.
void Book::write(std::vector<Waiting>& batch)
{
    const auto before = std::tuple{seq_, recorded_at_, head_};
    std::vector<base::Result<Receipt>> results;
    std::optional<SignedHead> signed_head;
    try {
        store::Transaction transaction{writer_, store::Transaction::Kind::write};
        for (const auto& waiting : batch) results.push_back(one(waiting));
        if (settings_.key && seq_ != std::get<0>(before)) {
            store::Tx tx{writer_};
            signed_head = SignedHead{settings_.company, seq_, crypto::hex(head_), recorded_at_, settings_.key->id(), ""};
            signed_head->signature = crypto::hex(settings_.key->sign(signed_text(*signed_head)));
            heads::insert(tx, *signed_head);
        }
        transaction.commit();
    } catch (const store::Error& error) {
        std::tie(seq_, recorded_at_, head_) = before;
        results.assign(batch.size(), base::Result<Receipt>{refusal_of(error)});
        signed_head.reset();
    } catch (const std::exception& error) {
        std::tie(seq_, recorded_at_, head_) = before;
        std::fprintf(stderr, "journal: nothing written: %s\n", error.what());
        results.assign(batch.size(), base::Result<Receipt>{base::Refusal{codes::not_written}});
        signed_head.reset();
    }
    if (signed_head && settings_.witness) settings_.witness(*signed_head);
    for (std::size_t i = 0; i < batch.size(); ++i) batch[i].answer(std::move(results[i]));
}

/// One command of the batch under its savepoint; head and seq go back with it when it is refused.
base::Result<Receipt> Book::one(const Waiting& waiting)
{
    const auto& command = waiting.command;
    if (auto answer = seen_before(command)) return *answer;
    const auto before = std::tuple{seq_, recorded_at_, head_};
    store::Savepoint savepoint{writer_};
    store::Tx tx{writer_};
    Recording recording{tx, place_, command, seq_, recorded_at_, head_};
    const auto take_back = [&](base::Refusal refusal) {
        std::tie(seq_, recorded_at_, head_) = before;
        return base::Result<Receipt>{std::move(refusal)};
    };
    if (command.if_match) {
        const auto now = log::last_of(tx, command.subject);
        if (now != *command.if_match)
            return base::Refusal{codes::changed_meanwhile, "", {std::to_string(*command.if_match), std::to_string(now)}};
    }
    const auto subject = waiting.work(recording);
    if (!subject) return take_back(subject.refusal());
    if (const auto reacted = react(recording); !reacted) return take_back(reacted.refusal());
    if (recording.faults()) return take_back(base::Refusal{recording.faults().all()});
    if (!recording.entries().empty()) tx.run("INSERT INTO command(key, digest) VALUES (?, ?)"_sql, command.key, command.digest);
    savepoint.keep();
    Receipt receipt{command.key, subject.value(), {}};
    for (const auto& entry : recording.entries()) receipt.entries.push_back({entry.head.seq, entry.head.subject, entry.head.fact});
    return receipt;
}

/// A repeated key is answered from its entries: the first answer survives a crash, a rebuild and a restore.
std::optional<base::Result<Receipt>> Book::seen_before(const Command& command) const
{
    const store::Snapshot snapshot{const_cast<store::Connection&>(writer_)};  // read only; the strand is the one user of the writer
    const auto digest = snapshot.value<std::string>("SELECT digest FROM command WHERE key = ?"_sql, command.key);
    if (!digest) return std::nullopt;
    if (*digest != command.digest) return base::Result<Receipt>{base::Refusal{codes::key_used_for_something_else}};
    Receipt receipt{command.key, {}, {}};
    for (const auto& entry : log::of_command(snapshot, command.key))
        receipt.entries.push_back({entry.head.seq, entry.head.subject, entry.head.fact});
    receipt.subject = receipt.entries.front().subject;
    return base::Result<Receipt>{std::move(receipt)};
}

/// A fact of one slice may call for a command of another: after the facts that call for it, under the same command.
base::Checked Book::react(Recording& recording) const
{
    if (!settings_.react) return base::Nothing{};
    std::size_t done = 0;
    for (int depth = 0; done < recording.entries().size(); ++depth) {
        if (depth > deepest_reaction) throw std::logic_error{"reactions call for each other without end"};
        for (const auto end = recording.entries().size(); done < end; ++done) {
            const Entry cause = recording.entries()[done];  // a copy: a reaction makes the list grow
            TRY(settings_.react(recording, cause));
        }
    }
    return base::Nothing{};
}

std::shared_ptr<const View> Book::view(const AsOf& as_of) const
{
    if (!as_of.today() && !(as_of.day == today() && !as_of.known_at)) return past(as_of);
    std::unique_ptr<store::Connection> reader;
    {
        const std::lock_guard lock{readers_mutex_};
        if (!readers_.empty()) {
            reader = std::move(readers_.back());
            readers_.pop_back();
        }
    }
    if (!reader) reader = std::make_unique<store::Connection>(settings_.file, store::Connection::Mode::read);
    auto& connection = *reader;
    const auto owned = std::make_shared<std::unique_ptr<store::Connection>>(std::move(reader));
    return std::make_shared<View>(connection, [this, owned] {
        const std::lock_guard lock{readers_mutex_};
        readers_.push_back(std::move(*owned));
    });
}

std::shared_ptr<const View> Book::past(const AsOf& as_of) const
{
    const auto live = view();
    std::shared_ptr<Past> past;
    {
        const std::lock_guard lock{past_mutex_};
        const auto found = std::ranges::find(past_, as_of, [](const auto& p) { return p->as_of; });
        if (found != past_.end())
            past_.splice(past_.begin(), past_, found);
        else
            past_.push_front(std::make_shared<Past>(as_of));
        past = past_.front();
        if (past_.size() > past_days_kept) past_.pop_back();
    }
    past->mutex.lock();
    try {
        store::Tx tx{past->connection};
        const auto head = log::tip(live->snapshot(), genesis()).seq;
        if (past->read_to == 0) {
            create_tables(tx, *settings_.model);
            fill(live->snapshot(), tx, *settings_.model, as_of);
        } else if (head != past->read_to && !as_of.known_at) {
            log::each(live->snapshot(), past->read_to + 1, head, [&](Entry&& entry) {
                if (entry.head.occurred_on <= *as_of.day || entry.head.corrects)
                    derive(live->snapshot(), tx, *settings_.model, entry.head.subject, as_of);
            });
        }
        past->read_to = head;
        return std::make_shared<View>(past->connection, [past] { past->mutex.unlock(); });
    } catch (...) {
        past->mutex.unlock();
        throw;
    }
}

}  // namespace journal
