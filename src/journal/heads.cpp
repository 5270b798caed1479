#include "journal/heads.hpp"

namespace journal {

using store::operator""_sql;

std::string signed_text(const SignedHead& head)
{
    return "ishizue head 1\n" + head.company + '\n' + std::to_string(head.seq) + '\n' + head.hash + '\n' +
           base::iso(head.signed_at);
}

namespace heads {

void create(store::Tx& tx)
{
    tx.run("CREATE TABLE IF NOT EXISTS journal_head(company TEXT NOT NULL, seq INTEGER PRIMARY KEY, hash TEXT NOT NULL, "
           "signed_at BIGINT NOT NULL, key_id TEXT NOT NULL, signature TEXT NOT NULL)"_sql);
}

void insert(store::Tx& tx, const SignedHead& head)
{
    // The head before goes if it is of the same day and key: this one proves all that it proved.
    const auto before = last(tx);
    if (before && base::day_in_japan(before->signed_at) == base::day_in_japan(head.signed_at) && before->key_id == head.key_id)
        tx.run("DELETE FROM journal_head WHERE seq = ?"_sql, before->seq);
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
    return rows.empty() ? std::nullopt : std::optional{std::move(rows.front())};
}

std::int64_t last_seq(const store::Snapshot& snapshot)
{
    return snapshot.value<std::int64_t>("SELECT max(seq) FROM journal_head"_sql).value_or(0);
}

}  // namespace heads
}  // namespace journal
