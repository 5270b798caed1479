#include "journal/verify.hpp"

#include "journal/keys.hpp"
#include "journal/log.hpp"
#include "journal/model.hpp"

#include <algorithm>

namespace journal {
namespace {

constexpr std::size_t shortest_witness = 16;  // hexadecimal digits: fewer could be found by chance or made by trying

bool digest_is(std::string_view text, std::string_view sha) { return crypto::hex(crypto::sha256({text})) == sha; }

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

Verification verify(const store::Snapshot& snapshot, const Expectation& expected)
{
    Verifier verifier{expected, heads::all(snapshot), log::key_changes(snapshot)};
    try {
        log::each(snapshot, 1, std::numeric_limits<std::int64_t>::max(), [&](const Entry& entry) { verifier.add(entry); });
    } catch (const std::exception&) {  // a damaged page, or a value that is not of its column's form
        verifier.unreadable();
    }
    return verifier.finish();
}

}  // namespace journal
