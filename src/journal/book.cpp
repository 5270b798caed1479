#include "journal/book.hpp"

#include "base/messages.hpp"
#include "journal/keys.hpp"
#include "messages/journal.hpp"

#include <algorithm>
#include <cstdio>
#include <future>

namespace journal {
namespace {

using store::operator""_sql;
using namespace std::chrono_literals;

constexpr std::size_t largest_batch = 256;
constexpr auto longest_batch = 5ms;  // of work: who comes first does not wait for many others
constexpr std::size_t longest_queue = 10'000;
constexpr int deepest_reaction = 4;

void tell_operator(const base::Fault& fault, std::string_view cause = {})
{
    const auto text = base::text(fault, base::Language::ja);
    std::fprintf(stderr, "%s: %s %.*s\n", fault.code.id.data(), text.c_str(), static_cast<int>(cause.size()), cause.data());
}

base::Refusal refusal_of(const std::exception& error)
{
    auto code = codes::not_written;
    if (const auto* store_error = dynamic_cast<const store::Error*>(&error)) {
        if (store_error->kind() == store::Failure::full) code = codes::disk_full;
        if (store_error->kind() == store::Failure::busy) code = codes::busy;
    }
    base::Refusal refusal{code};
    tell_operator(refusal.first(), error.what());
    return refusal;
}

/// Somebody else's function must not stop the strand.
template <class Function, class... Arguments>
void call(const Function& function, Arguments&&... arguments)
{
    try {
        function(std::forward<Arguments>(arguments)...);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "journal: after the commit: %s\n", error.what());
    }
}

bool well_formed(const std::string& key)
{
    return !key.empty() && key.size() <= 200 && std::ranges::all_of(key, [](unsigned char c) { return c > 0x20 && c < 0x7f; });
}

}  // namespace

Book::Book(Settings settings, Pool& pool)
    : settings_(std::move(settings))
    , pool_(pool)
    , writer_(settings_.file, store::Connection::Mode::write)
    , place_{*settings_.model, *settings_.clock, settings_.random, settings_.company, settings_.catalogue}
    , key_(settings_.key)
    , readers_(std::make_shared<Readers>([file = settings_.file] {
        return store::Connection{file, store::Connection::Mode::read};
    }))
    , past_(settings_.model)
{
    writer_.empty_log();  // a crash may have come between a disposal and this
    store::Transaction transaction{writer_, store::Transaction::Kind::write};
    store::Tx tx{writer_};
    log::create(tx);
    heads::create(tx);
    tx.run("CREATE TABLE IF NOT EXISTS command(key TEXT PRIMARY KEY, digest TEXT NOT NULL, subject TEXT NOT NULL)"_sql);
    refresh(tx, *settings_.model);
    if (key_) keys::check_in_force(tx, *key_);
    transaction.commit();
    tip_ = log::tip(tx, genesis());
    head_ = tip_.seq;
}

Book::~Book()
{
    std::unique_lock lock{queue_mutex_};
    idle_.wait(lock, [this] { return !draining_; });
}

void Book::submit(Command command, Work work, Answer answer)
{
    std::unique_lock lock{queue_mutex_};
    if (queue_.size() >= longest_queue) {
        lock.unlock();
        return answer(base::Refusal{codes::busy});
    }
    queue_.push_back({std::move(command), std::move(work), std::move(answer)});
    if (std::exchange(draining_, true)) return;
    lock.unlock();
    pool_.post([this] { drain(); });
}

base::Result<Receipt> Book::run(Command command, Work work)
{
    std::promise<base::Result<Receipt>> promise;
    auto answer = promise.get_future();
    submit(std::move(command), std::move(work), [&](base::Result<Receipt> result) { promise.set_value(std::move(result)); });
    return answer.get();
}

base::Result<Receipt> Book::change_key(Command command, std::shared_ptr<const crypto::SigningKey> next)
{
    return run(std::move(command), [this, next = std::move(next)](Recording& recording) -> base::Result<base::Uuid> {
        const auto subject = recording.make_id<base::Uuid>();
        recording.record(subject, recording.today(), keys::change(settings_.company, *key_, *next));
        key_ = next;  // write() takes it back when the batch fails
        return subject;
    });
}

/// Writes one batch, then stands in line again behind other companies.
void Book::drain()
{
    std::deque<Waiting> batch;
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
    if (!batch.empty()) {  // its time was up
        const std::lock_guard lock{queue_mutex_};
        queue_.insert(queue_.begin(), std::move_iterator{batch.begin()}, std::move_iterator{batch.end()});
    }
    pool_.post([this] { drain(); });
}

/// One commit for the whole batch; nobody is answered before it, and nobody hears "done" when it fails. Leaves in `batch` the
/// commands it had no time for.
void Book::write(std::deque<Waiting>& batch)
{
    const auto before = std::tuple{tip_, key_, disposed_};
    Results results;
    std::optional<SignedHead> signed_head;
    try {
        results = record(batch, signed_head);
    } catch (const std::exception& error) {
        std::tie(tip_, key_, disposed_) = before;
        signed_head.reset();
        results.assign(batch.size(), base::Result<Receipt>{refusal_of(error)});
    }
    head_ = tip_.seq;
    if (signed_head && settings_.witness) call(settings_.witness, *signed_head);
    if (disposed_) call([this] { clean_up(); });
    for (auto& result : results) {
        call(batch.front().answer, std::move(result));
        batch.pop_front();
    }
}

/// The commands of a batch in one transaction, until its time is up.
Book::Results Book::record(const std::deque<Waiting>& batch, std::optional<SignedHead>& signed_head)
{
    store::Transaction transaction{writer_, store::Transaction::Kind::write};
    check_world();
    Results results;
    const auto until = std::chrono::steady_clock::now() + longest_batch;
    for (const auto& waiting : batch) {
        results.push_back(one(waiting));
        if (std::chrono::steady_clock::now() > until) break;
    }
    signed_head = sign_head();
    transaction.commit();
    return results;
}

/// The chain must end where we left it, and the clock should not be behind it.
void Book::check_world()
{
    const auto found = log::tip(store::Snapshot{writer_}, genesis());
    if (found.seq != tip_.seq || found.hash != tip_.hash) {
        tell_operator({codes::changed_from_outside, "", {}});
        throw std::runtime_error{"the journal does not end at entry " + std::to_string(tip_.seq)};
    }
    const auto now = settings_.clock->now();
    const bool was_behind = std::exchange(clock_is_behind_, now < tip_.recorded_at);
    if (clock_is_behind_ && !was_behind) tell_operator({codes::clock_went_back, "", {base::iso(tip_.recorded_at), base::iso(now)}});
}

std::optional<SignedHead> Book::sign_head()
{
    store::Tx tx{writer_};
    if (!key_ || tip_.seq == 0 || heads::last_seq(tx) == tip_.seq) return std::nullopt;
    auto head = SignedHead{settings_.company, tip_.seq, crypto::hex(tip_.hash), tip_.recorded_at, key_->id(), ""};
    head.signature = crypto::hex(key_->sign(signed_text(head)));
    heads::insert(tx, head);
    return head;
}

/// After a disposal: no cache and no log file may keep what was erased. Tried again after each batch until no reader is in the way.
void Book::clean_up()
{
    past_.drop();
    memo_.drop(tip_.seq);
    if (writer_.empty_log()) disposed_ = false;
}

/// One command of the batch; the end of the chain goes back with it when it is refused or fails.
base::Result<Receipt> Book::one(const Waiting& waiting)
{
    const auto before = std::tuple{tip_, key_, disposed_};
    const auto take_back = [&] { std::tie(tip_, key_, disposed_) = before; };
    try {
        auto result = attempt(waiting);
        if (!result) take_back();
        return result;
    } catch (const std::exception& error) {
        take_back();
        if (!writer_.in_transaction()) throw;  // a full disk took the whole batch back
        return refusal_of(error);
    }
}

base::Result<Receipt> Book::attempt(const Waiting& waiting)
{
    const auto& command = waiting.command;
    if (!well_formed(command.key)) return base::Refusal{codes::bad_key};
    if (auto answer = seen_before(command)) return *answer;
    store::Savepoint savepoint{writer_};
    store::Tx tx{writer_};
    if (command.if_match) {
        const auto now = log::last_of(tx, command.subject);
        if (now != *command.if_match)
            return base::Refusal{codes::changed_meanwhile, "", {std::to_string(*command.if_match), std::to_string(now)}};
    }
    Recording recording{tx, place_, command, tip_};
    const auto subject = TRY(waiting.work(recording));
    TRY(react(recording));
    if (recording.faults()) return base::Refusal{recording.faults().all()};
    if (!recording.entries().empty())
        tx.run("INSERT INTO command(key, digest, subject) VALUES (?, ?, ?)"_sql, command.key, command.digest, subject);
    savepoint.keep();
    Receipt receipt{command.key, subject, {}};
    for (const auto& entry : recording.entries()) {
        receipt.entries.push_back({entry.head.seq, entry.head.subject, entry.head.fact});
        disposed_ = disposed_ || entry.head.fact == Disposed::fact;
    }
    return receipt;
}

/// A repeated key is answered from its entries: the first answer survives a crash, a rebuild and a restore.
std::optional<base::Result<Receipt>> Book::seen_before(const Command& command)
{
    const store::Snapshot snapshot{writer_};
    const auto digest = snapshot.value<std::string>("SELECT digest FROM command WHERE key = ?"_sql, command.key);
    if (!digest) return std::nullopt;
    if (*digest != command.digest) return base::Result<Receipt>{base::Refusal{codes::key_used_for_something_else}};
    Receipt receipt{
        command.key, snapshot.value<base::Uuid>("SELECT subject FROM command WHERE key = ?"_sql, command.key).value(), {}};
    for (const auto& entry : log::of_command(snapshot, command.key))
        receipt.entries.push_back({entry.head.seq, entry.head.subject, entry.head.fact});
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
    auto live = readers_->view();
    // Nothing is recorded of days to come, so a later day shows what today shows.
    if (!as_of.known_at && (!as_of.day || *as_of.day >= today())) return live;
    return past_.view(as_of, live->snapshot(), log::tip(live->snapshot(), genesis()).seq);
}

}  // namespace journal
