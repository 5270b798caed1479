#include "journal/verify.hpp"

#include "journal/keys.hpp"
#include "journal/log.hpp"
#include "journal/model.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace journal {
namespace {

constexpr std::size_t shortest_witness = 16;  // hexadecimal digits: fewer could be found by chance or made by trying

/// Whether `sha` is the digest in hexadecimal; compared in place, for it is asked of every body there is.
bool digest_is(std::string_view text, std::string_view sha)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    const auto digest = crypto::sha256({text});
    bool same = sha.size() == digest.size() * 2;
    for (std::size_t i = 0; same && i < digest.size(); ++i)
        same = sha[2 * i] == digits[digest[i] >> 4] && sha[2 * i + 1] == digits[digest[i] & 15];
    return same;
}

std::string lower(std::string text)
{
    for (auto& c : text)
        if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

}  // namespace

Verifier::Verifier(Expectation expected, const std::vector<SignedHead>& signed_heads, const std::vector<Entry>& key_changes,
                   Persons persons)
    : expected_(std::move(expected))
    , trust_(expected_.company, expected_.public_keys, key_changes)
    , persons_(persons)
    , before_(genesis(expected_.installation, expected_.company))
{
    expected_.witness = lower(expected_.witness);
    for (const auto& head : signed_heads) heads_.emplace(head.seq, head);
    check_heads(0);
}

void Verifier::add(const Entry& entry)
{
    if (found_.first_bad) return;
    if (entry.head.seq != found_.entries + 1) return bad(found_.entries + 1, reasons::gap);
    if (const auto* reason = fault_of(entry)) return bad(entry.head.seq, reason);
    before_ = entry.hash;
    recorded_at_ = entry.head.recorded_at;
    found_.entries = entry.head.seq;
    check_heads(entry.head.seq);
}

const char* Verifier::fault_of(const Entry& entry)
{
    const auto& head = entry.head;
    if (head.v != Head{}.v) return reasons::version;
    if (head.company != expected_.company) return reasons::company;
    if (link(before_, head) != entry.hash) return reasons::link;
    if (head.recorded_at < recorded_at_) return reasons::clock;
    if (!digest_is(entry.body, head.body_sha)) return reasons::body;
    if (const auto* reason = personal_fault(entry)) return reason;
    return head.fact.starts_with("journal.") ? fact_fault(entry) : nullptr;
}

const char* Verifier::personal_fault(const Entry& entry)
{
    if (entry.personal)
        return entry.head.private_sha && digest_is(*entry.personal, *entry.head.private_sha) ? nullptr : reasons::personal;
    if (entry.head.private_sha && persons_ == Persons::included) erased_.insert(entry.head.seq);
    return nullptr;
}

/// What the journal's own facts say must be so.
const char* Verifier::fact_fault(const Entry& entry)
{
    if (entry.head.fact == Disposed::fact) {
        const auto disposed = base::json::read<Disposed>(entry.body);
        if (!disposed) return reasons::body;
        for (const auto seq : disposed.value().entries)
            if (persons_ == Persons::included && erased_.erase(seq) == 0) return reasons::kept;
    }
    if (entry.head.fact == KeyChanged::fact) {
        const auto change = base::json::read<KeyChanged>(entry.body);
        if (!change || !keys::holds(expected_.company, change.value())) return reasons::key;
    }
    return nullptr;
}

void Verifier::bad(std::int64_t seq, std::string reason)
{
    if (found_.first_bad) return;
    found_.first_bad = seq;
    found_.reason = std::move(reason);
}

/// The signed, printed and remembered heads at this entry.
void Verifier::check_heads(std::int64_t seq)
{
    const auto& witness = expected_.witness;
    if (witness.size() >= shortest_witness && crypto::hex(before_).starts_with(witness)) found_.witnessed = seq;
    if (expected_.outside && expected_.outside->seq == seq) hash_at_outside_ = crypto::hex(before_);
    const auto at = heads_.find(seq);
    if (at == heads_.end()) return;
    const auto& head = at->second;
    const bool holds = head.company == expected_.company && head.hash == crypto::hex(before_) && trust_.holds(head);
    if (!holds) return bad(seq, reasons::signature);
    found_.signed_by = head;
}

/// What can be said only when all entries were seen.
void Verifier::check_ends()
{
    if (!heads_.empty() && heads_.rbegin()->first > found_.entries) bad(found_.entries + 1, reasons::tail);
    if (const auto& outside = expected_.outside) {
        if (outside->seq > found_.entries) bad(found_.entries + 1, reasons::tail);
        const bool same = outside->company == expected_.company && outside->hash == hash_at_outside_.value_or("") &&
                          (expected_.public_keys.empty() || trust_.holds(*outside));
        if (!same) bad(outside->seq, reasons::outside);
    }
    if (!expected_.witness.empty() && !found_.witnessed) bad(found_.entries, reasons::witness);
    if (!erased_.empty()) bad(*erased_.begin(), reasons::missing);
    const auto last_signed = found_.signed_by ? found_.signed_by->seq : 0;
    if (!expected_.public_keys.empty() && last_signed < found_.entries) bad(last_signed + 1, reasons::unsigned_tail);
}

Verification Verifier::finish()
{
    if (!found_.first_bad) check_ends();
    found_.head = crypto::hex(before_);
    return found_;
}

namespace {

/// Entries on their way from the thread that reads them to the one that checks them, so that each has a processor of its own. The
/// batches go round: their strings keep their memory.
class Belt {
public:
    explicit Belt(std::function<void(const Entry&)> check) : check_(std::move(check)) {}

    /// Takes the entry and leaves an old one in its place.
    void put(Entry& entry)
    {
        std::swap(filling_[filled_], entry);
        if (++filled_ == batch_size) hand_over();
    }
    /// Waits until everything that was put has been checked; false when one could not be.
    bool finish()
    {
        hand_over();
        std::unique_lock lock{mutex_};
        moved_.wait(lock, [this] { return waiting_ == 0; });
        return !failed_;
    }

private:
    static constexpr std::size_t batch_size = 256;

    void hand_over()
    {
        std::unique_lock lock{mutex_};
        moved_.wait(lock, [this] { return waiting_ == 0; });
        std::swap(filling_, ready_);
        waiting_ = std::exchange(filled_, 0);
        moved_.notify_all();
    }
    void work(const std::stop_token& stop)
    {
        std::unique_lock lock{mutex_};
        while (moved_.wait(lock, stop, [this] { return waiting_ > 0; })) {
            const auto count = waiting_;  // ready_ is this thread's until nothing waits
            lock.unlock();
            const bool checked = check_all(count);
            lock.lock();
            failed_ = failed_ || !checked;
            waiting_ = 0;
            moved_.notify_all();
        }
    }
    bool check_all(std::size_t count) const
    {
        try {
            for (std::size_t i = 0; i < count; ++i) check_(ready_[i]);
            return true;
        } catch (const std::exception&) {
            return false;
        }
    }

    const std::function<void(const Entry&)> check_;
    std::mutex mutex_;
    std::condition_variable_any moved_;
    std::vector<Entry> filling_{batch_size}, ready_{batch_size};
    std::size_t filled_ = 0;   // of filling_, the reader's own
    std::size_t waiting_ = 0;  // of ready_, until they are checked
    bool failed_ = false;
    std::jthread worker_{[this](const std::stop_token& stop) { work(stop); }};
};

}  // namespace

Verification verify(const store::Snapshot& snapshot, const Expectation& expected)
{
    Verifier verifier{expected, heads::all(snapshot), log::key_changes(snapshot)};
    bool readable = true;
    {
        Belt belt{[&](const Entry& entry) { verifier.add(entry); }};
        try {
            log::each(snapshot, 1, std::numeric_limits<std::int64_t>::max(), [&](Entry& entry) { belt.put(entry); });
        } catch (const std::exception&) {  // a damaged page, or a value that is not of its column's form
            readable = false;
        }
        readable = belt.finish() && readable;
    }
    if (!readable) verifier.unreadable();
    return verifier.finish();
}

}  // namespace journal
