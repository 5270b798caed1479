#pragma once
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

/// The table of signed heads. A head proves every entry before it, so one for each day is kept, and the last.
namespace heads {
void create(store::Tx&);
void insert(store::Tx&, const SignedHead&);
std::vector<SignedHead> all(const store::Snapshot&);
std::optional<SignedHead> last(const store::Snapshot&);
/// The seq of the last signed head; 0 if there is none.
std::int64_t last_seq(const store::Snapshot&);
}  // namespace heads

}  // namespace journal
