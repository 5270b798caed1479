#include "journal/verify.hpp"

#include "journal/log.hpp"

namespace journal {
namespace {

using store::operator""_sql;

/// The chain so far, checked entry by entry as they stream by.
class Chain {
public:
    Chain(const Expectation& expected, Verification& found)
        : expected_(expected)
        , found_(found)
        , before_(genesis(expected.installation, expected.company))
    {}

    void add(const Entry& entry)
    {
        if (found_.first_bad) return;
        const auto& head = entry.head;
        if (head.seq != found_.entries + 1) return bad(found_.entries + 1, "gap");
        if (head.company != expected_.company) return bad(head.seq, "company");
        if (link(before_, head) != entry.hash) return bad(head.seq, "link");
        if (crypto::hex(crypto::sha256({entry.body})) != head.body_sha) return bad(head.seq, "body");
        if (entry.personal && (!head.private_sha || crypto::hex(crypto::sha256({*entry.personal})) != *head.private_sha))
            return bad(head.seq, "private body");
        before_ = entry.hash;
        found_.entries = head.seq;
        check_heads(head.seq);
    }

    void expect(std::map<std::int64_t, SignedHead> heads) { heads_ = std::move(heads); }
    const Hash& before() const { return before_; }

private:
    void bad(std::int64_t seq, std::string reason)
    {
        found_.first_bad = seq;
        found_.reason = std::move(reason);
    }

    void check_heads(std::int64_t seq)
    {
        if (!expected_.witness.empty() && crypto::hex(before_).starts_with(expected_.witness)) found_.witnessed = seq;
        const auto at = heads_.find(seq);
        if (at == heads_.end()) return;
        const auto& head = at->second;
        const auto key = expected_.public_keys.find(head.key_id);
        const bool holds = head.company == expected_.company && head.hash == crypto::hex(before_) &&
                           key != expected_.public_keys.end() &&
                           crypto::verify(key->second, signed_text(head), crypto::from_hex(head.signature));
        if (!holds) return bad(seq, "signature");
        found_.signed_by = head;
    }

    const Expectation& expected_;
    Verification& found_;
    Hash before_;
    std::map<std::int64_t, SignedHead> heads_;
};

}  // namespace

std::string signed_text(const SignedHead& head)
{
    return "ishizue head 1\n" + head.company + '\n' + std::to_string(head.seq) + '\n' + head.hash + '\n' +
           base::iso(head.signed_at);
}

namespace heads {

void create(store::Tx& tx)
{
    tx.run("CREATE TABLE IF NOT EXISTS journal_head(company TEXT NOT NULL, seq INTEGER PRIMARY KEY, hash TEXT NOT NULL, signed_at "
           "BIGINT NOT NULL, "
           "key_id TEXT NOT NULL, signature TEXT NOT NULL)"_sql);
}

void insert(store::Tx& tx, const SignedHead& head)
{
    tx.run("INSERT INTO journal_head(company, seq, hash, signed_at, key_id, signature) VALUES (?,?,?,?,?,?)"_sql, head.company,
           head.seq, head.hash, head.signed_at, head.key_id, head.signature);
}

std::vector<SignedHead> all(const store::Snapshot& snapshot)
{
    return snapshot.all<SignedHead>("SELECT company, seq, hash, signed_at, key_id, signature FROM journal_head ORDER BY seq"_sql);
}

std::optional<SignedHead> last(const store::Snapshot& snapshot)
{
    auto rows = snapshot.all<SignedHead>(
        "SELECT company, seq, hash, signed_at, key_id, signature FROM journal_head ORDER BY seq DESC LIMIT 1"_sql);
    return rows.empty() ? std::nullopt : std::optional{rows.front()};
}

}  // namespace heads

Verification verify(const store::Snapshot& snapshot, const Expectation& expected)
{
    Verification found;
    Chain chain{expected, found};
    std::map<std::int64_t, SignedHead> signed_heads;
    for (auto& head : heads::all(snapshot)) signed_heads.emplace(head.seq, head);
    const std::int64_t furthest = signed_heads.empty() ? 0 : signed_heads.rbegin()->first;
    chain.expect(std::move(signed_heads));
    log::each(snapshot, 1, std::numeric_limits<std::int64_t>::max(), [&](Entry&& entry) { chain.add(entry); });
    found.head = crypto::hex(chain.before());

    const auto cut = [&](std::int64_t remembered) {
        if (found.first_bad || remembered <= found.entries) return;
        found.first_bad = found.entries + 1;
        found.reason = "tail";
    };
    cut(furthest);
    if (expected.outside) {
        cut(expected.outside->seq);
        const auto here = log::at(snapshot, expected.outside->seq);
        if (!found.first_bad && expected.outside->seq > 0 && (!here || crypto::hex(here->hash) != expected.outside->hash)) {
            found.first_bad = expected.outside->seq;
            found.reason = "outside head";
        }
    }
    if (!expected.witness.empty() && !found.witnessed && !found.first_bad) {
        found.first_bad = found.entries;
        found.reason = "witness";
    }
    return found;
}

}  // namespace journal
