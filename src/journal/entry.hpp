#pragma once
#include "base/json.hpp"
#include "crypto/digest.hpp"

namespace journal {

using Hash = crypto::Digest;

/// The head of an entry, as it is hashed: frozen for ever (DESIGN.md section 2). A new shape is a new `v`.
struct Head {
    int v = 1;
    std::string company;
    std::int64_t seq = 0;
    base::Instant recorded_at;
    base::Day occurred_on;
    std::optional<base::Instant> occurred_at;
    std::string actor;                     // opaque id of a person, account or job
    std::optional<std::string> acting_as;  // appointment or grant the actor used
    std::string command;                   // idempotency key
    int n = 0;                             // place among the command's entries
    base::Uuid subject;
    std::string fact;       // name.vN
    std::string catalogue;  // hash of the catalogue in force
    std::optional<std::int64_t> corrects;
    std::string body_sha;
    std::optional<std::string> private_sha;
};
BOOST_DESCRIBE_STRUCT(Head, (),
                      (v, company, seq, recorded_at, occurred_on, occurred_at, actor, acting_as, command, n, subject, fact,
                       catalogue, corrects, body_sha, private_sha))

struct Entry {
    Head head;
    std::string body;                     // canonical JSON, byte for byte as hashed
    std::optional<std::string> personal;  // 16 bytes of salt, then canonical JSON; gone after a disposal
    Hash hash;

    /// The order in which the facts of a subject are read.
    auto order() const { return std::tuple{head.occurred_on, head.occurred_at.value_or(base::Instant::min()), head.seq}; }
};

/// The hash an empty journal begins from: no company's entries fit another company or installation.
Hash genesis(std::string_view installation, std::string_view company);

/// The hash of an entry: over its head, which holds the digests of its bodies, and the hash before it.
Hash link(const Hash& before, const Head& head);

/// The one generic correction: both entries stay, the wrong one is struck through. The right fact has the correction's day and
/// time; its personal fields lie in the correction's own private body.
struct Corrected {
    static constexpr auto fact = "journal.corrected.v1";
    std::int64_t corrects;
    std::string reason;
    std::optional<std::string> as;                 // name.vN the replacement is written in
    std::optional<base::json::Value> replacement;  // the open fields of the right fact
};
BOOST_DESCRIBE_STRUCT(Corrected, (), (corrects, reason, as, replacement))

/// The private bodies of these entries were erased; what they said about persons is shown as 廃棄済み.
struct Disposed {
    static constexpr auto fact = "journal.disposed.v1";
    std::vector<std::int64_t> entries;
    std::string approval, witness, reason;
};
BOOST_DESCRIBE_STRUCT(Disposed, (), (entries, approval, witness, reason))

/// From here on heads are signed by another key: both keys sign the change.
struct KeyChanged {
    static constexpr auto fact = "journal.key_changed.v1";
    std::string from, to;                      // public keys, PEM
    std::string signed_by_from, signed_by_to;  // hexadecimal DER over key_change_text
};
BOOST_DESCRIBE_STRUCT(KeyChanged, (), (from, to, signed_by_from, signed_by_to))

/// The entries that stand, in the order of reading: corrected ones replaced or gone, corrections themselves left out.
/// A replacement has the day of its correction and the place (seq) of what it corrects.
std::vector<Entry> standing(const std::vector<Entry>& entries);

/// The entry that a correction (of a correction ...) is about in the end, for each entry of one subject that corrects.
std::map<std::int64_t, std::int64_t> corrected_roots(const std::vector<Entry>& entries);

}  // namespace journal
