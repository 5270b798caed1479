#pragma once
#include "journal/heads.hpp"
#include "journal/trust.hpp"

#include <set>

namespace journal {

/// What a verification found. It never says "complete": only how far the chain holds and what witnesses it.
struct Verification {
    std::int64_t entries = 0;
    std::string head;  // hexadecimal hash of the last entry that holds
    std::optional<std::int64_t> first_bad;
    std::string reason;                     // one of the words of `reasons`, or empty
    std::optional<SignedHead> signed_by;    // the last signature that holds
    std::optional<std::int64_t> witnessed;  // seq of the given witness, if it is a prefix
    bool whole() const { return !first_bad; }
};

/// Why an entry is bad; the words of Verification::reason.
namespace reasons {
inline constexpr auto unreadable = "unreadable";         // not even the form of an entry
inline constexpr auto gap = "gap";                       // a number is missing
inline constexpr auto version = "version";               // a head of a shape this program does not know
inline constexpr auto company = "company";               // another company's entry
inline constexpr auto link = "link";                     // head or order changed
inline constexpr auto clock = "clock";                   // recorded before the entry before it
inline constexpr auto body = "body";                     // body changed
inline constexpr auto personal = "private body";         // private body changed
inline constexpr auto missing = "private body missing";  // erased without a disposal
inline constexpr auto kept = "private body kept";        // disposed of, but still there
inline constexpr auto key = "key";                       // a change of key that not both keys signed
inline constexpr auto signature = "signature";           // a signed head that does not fit or whose key nobody vouches for
inline constexpr auto unsigned_tail = "unsigned";        // entries after the last signed head
inline constexpr auto tail = "tail";                     // shorter than a head that is remembered
inline constexpr auto outside = "outside head";          // another chain than the one remembered elsewhere
inline constexpr auto witness = "witness";               // the printed head is not in this chain
}  // namespace reasons

struct Expectation {
    std::string installation, company;
    std::map<std::string, std::string> public_keys;  // key id -> PEM; empty: nobody signs this journal
    std::optional<SignedHead> outside;               // the last head another place remembers: a shorter journal was cut
    std::string witness;                             // a printed head in hexadecimal, at least its first 16 digits, or empty
};

/// Whether what the entries say about persons is at hand.
enum class Persons { included, left_out };

/// Checks a journal entry by entry as it is read from a database or a file.
class Verifier {
public:
    Verifier(Expectation, const std::vector<SignedHead>&, const std::vector<Entry>& key_changes, Persons = Persons::included);
    /// The next entry; once one is bad the rest is not looked at.
    void add(const Entry&);
    /// The next entry cannot be read at all.
    void unreadable() { bad(found_.entries + 1, reasons::unreadable); }
    Verification finish();

private:
    const char* fault_of(const Entry&);
    const char* personal_fault(const Entry&);
    const char* fact_fault(const Entry&);
    void bad(std::int64_t seq, std::string reason);
    void check_heads(std::int64_t seq);
    void check_ends();

    Expectation expected_;
    Trust trust_;
    Persons persons_;
    std::map<std::int64_t, SignedHead> heads_;
    Verification found_;
    Hash before_;
    base::Instant recorded_at_ = base::Instant::min();
    std::set<std::int64_t> erased_;  // without a private body, and no disposal named them yet
    std::optional<std::string> hash_at_outside_;
};

/// Reads the whole journal and checks every digest, link and signed head.
Verification verify(const store::Snapshot&, const Expectation&);

}  // namespace journal
