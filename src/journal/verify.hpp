#pragma once
#include "crypto/sign.hpp"
#include "journal/entry.hpp"
#include "store/tx.hpp"

namespace journal {

/// A head that was signed: proves what the chain was up to `seq`.
struct SignedHead {
    std::string company;
    std::int64_t seq;
    std::string hash;  // hexadecimal
    base::Instant signed_at;
    std::string key_id;
    std::string signature;  // hexadecimal DER
};
BOOST_DESCRIBE_STRUCT(SignedHead, (), (company, seq, hash, signed_at, key_id, signature))

/// The text a head's signature is over.
std::string signed_text(const SignedHead&);

namespace heads {
void create(store::Tx&);
void insert(store::Tx&, const SignedHead&);
std::vector<SignedHead> all(const store::Snapshot&);
std::optional<SignedHead> last(const store::Snapshot&);
}  // namespace heads

/// What a verification found. It never says "complete": only how far the chain holds and what witnesses it.
struct Verification {
    std::int64_t entries = 0;
    std::string head;  // hexadecimal hash of the last entry
    std::optional<std::int64_t> first_bad;
    std::string reason;                     // "body", "private body", "link", "gap", "company", "signature", "witness", "tail"
    std::optional<SignedHead> signed_by;    // the last signature that holds
    std::optional<std::int64_t> witnessed;  // seq of the given witness, if it is a prefix
    bool whole() const { return !first_bad; }
};

struct Expectation {
    std::string installation, company;
    std::map<std::string, std::string> public_keys;  // key id -> PEM
    std::optional<SignedHead> outside;               // the last head another place remembers: a shorter journal was cut
    std::string witness;                             // a printed head in hexadecimal (or its first digits), or empty
};

/// Reads the whole journal and checks every digest, link and signed head.
Verification verify(const store::Snapshot&, const Expectation&);

}  // namespace journal
