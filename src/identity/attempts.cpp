#include "identity/attempts.hpp"

#include "crypto/digest.hpp"
#include "messages/identity.hpp"

#include <algorithm>

namespace identity {

using namespace std::chrono;
using store::operator""_sql;

namespace {

constexpr std::size_t free_faults = 5;
constexpr minutes window{5}, first_block{1}, longest_block{30};
constexpr hours memory{1};

struct Attempts {
    std::string door;
    std::vector<base::Instant> faults;  // those of the window, oldest first
    std::int64_t blocks;
    base::Instant blocked_until, last_at;
};
BOOST_DESCRIBE_STRUCT(Attempts, (), (door, faults, blocks, blocked_until, last_at))

Attempts attempts_at(store::Tx& tx, const std::string& door, base::Instant now)
{
    auto rows =
        tx.all<Attempts>("SELECT door, faults, blocks, blocked_until, last_at FROM identity_attempt WHERE door = ?"_sql, door);
    if (rows.empty() || (rows[0].last_at + memory < now && rows[0].blocked_until <= now)) return {door, {}, 0, {}, now};
    return std::move(rows[0]);
}

void count_fault(Attempts& attempts, base::Instant now)
{
    std::erase_if(attempts.faults, [&](base::Instant at) { return at + window <= now; });
    attempts.faults.push_back(now);
    attempts.last_at = now;
    if (attempts.faults.size() < free_faults && attempts.blocks == 0) return;
    attempts.faults.clear();
    const auto doublings = std::min<std::int64_t>(attempts.blocks++, 10);
    attempts.blocked_until = now + std::min<minutes>(first_block * (1 << doublings), longest_block);
}

void keep(store::Tx& tx, const Attempts& attempts)
{
    tx.run("INSERT INTO identity_attempt(door, faults, blocks, blocked_until, last_at) VALUES (?, ?, ?, ?, ?) "
           "ON CONFLICT(door) DO UPDATE SET faults = excluded.faults, blocks = excluded.blocks, "
           "blocked_until = excluded.blocked_until, last_at = excluded.last_at"_sql,
           attempts.door, attempts.faults, attempts.blocks, attempts.blocked_until, attempts.last_at);
}

}  // namespace

std::string door(std::string_view what, std::string_view who, std::string_view peer)
{
    static constexpr std::string_view between{"\0", 1};
    return crypto::hex(crypto::sha256({what, between, who, between, peer}));
}

base::Checked admit(store::Tx& tx, const std::string& door, base::Instant now)
{
    auto attempts = attempts_at(tx, door, now);
    if (attempts.blocked_until > now) {
        const auto left = ceil<seconds>(attempts.blocked_until - now).count();
        return base::Refusal{codes::too_many_attempts, {}, {std::to_string(left)}};
    }
    count_fault(attempts, now);
    keep(tx, attempts);
    tx.run("DELETE FROM identity_attempt WHERE last_at < ? AND blocked_until <= ?"_sql, now - memory, now);
    return base::Nothing{};
}

void forgive(store::Tx& tx, const std::string& door) { tx.run("DELETE FROM identity_attempt WHERE door = ?"_sql, door); }

}  // namespace identity
