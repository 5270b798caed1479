#pragma once
#include "journal/entry.hpp"
#include "store/tx.hpp"

namespace journal {

/// The table `journal` of a company: the only code that writes or reads it.
namespace log {

void create(store::Tx&);
void insert(store::Tx&, const Entry&);
/// Erases the private body of an entry with its salt; head and open body stay.
void erase_personal(store::Tx&, std::int64_t seq);

struct Tip {
    std::int64_t seq = 0;
    base::Instant recorded_at{};
    Hash hash{};
};
/// The last entry's seq, time and hash; genesis when there is none.
Tip tip(const store::Snapshot&, const Hash& genesis);

/// Every entry of this subject in the order of recording.
std::vector<Entry> of_subject(const store::Snapshot&, const base::Uuid& subject);
/// Every entry of this command.
std::vector<Entry> of_command(const store::Snapshot&, const std::string& command);
/// Entries with first <= seq <= last, in order; each is read into the same object, which may be swapped for another.
void each(const store::Snapshot&, std::int64_t first, std::int64_t last, const std::function<void(Entry&)>&);
/// The changes of the signing key, in order.
std::vector<Entry> key_changes(const store::Snapshot&);
std::optional<Entry> at(const store::Snapshot&, std::int64_t seq);
/// The seq of the last entry about this subject; 0 if there is none.
std::int64_t last_of(const store::Snapshot&, const base::Uuid& subject);
/// Whether an entry of this subject is read after one with this order.
bool any_after(const store::Snapshot&, const Entry&);
/// Whether the subject has an entry recorded before this one.
bool any_before(const store::Snapshot&, const Entry&);

}  // namespace log
}  // namespace journal
