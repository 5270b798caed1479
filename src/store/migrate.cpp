#include "store/migrate.hpp"

#include "crypto/digest.hpp"
#include "store/tx.hpp"

namespace store {
namespace {

struct Done {
    std::int64_t number;
    std::string name, checksum;
};
BOOST_DESCRIBE_STRUCT(Done, (), (number, name, checksum))

std::string checksum(const Step& step)
{
    crypto::Sha256 hash;
    for (const auto& sql : step.statements) {
        hash.add(sql.text());
        hash.add(";");
    }
    return crypto::hex(hash.finish());
}

[[noreturn]] void fail(std::string_view series, std::size_t number, std::string_view name, const std::string& why)
{
    std::string text{"migration "};
    text.append(series).append(" ").append(std::to_string(number)).append(" (").append(name).append("): ").append(why);
    throw Error{Failure::other, text};
}

void compare(std::string_view series, const std::vector<Done>& done, const std::vector<Step>& steps)
{
    if (done.size() > steps.size()) fail(series, done.size(), done.back().name, "this database was used by a newer program");
    for (std::size_t i = 0; i < done.size(); ++i)
        if (done[i].number != std::int64_t(i + 1) || done[i].checksum != checksum(steps[i]))
            fail(series, i + 1, steps[i].name, "it was run in another form than this program knows");
}

void run(Connection& connection, std::string_view series, std::size_t number, const Step& step)
{
    Transaction transaction{connection, Transaction::Kind::write};
    try {
        for (const auto& sql : step.statements) connection.run(sql);
        Tx{connection}.run("INSERT INTO store_migration(series, number, name, checksum) VALUES (?, ?, ?, ?)"_sql, series,
                           std::int64_t(number), step.name, checksum(step));
    } catch (const Error& error) {
        fail(series, number, step.name, error.what());
    }
    transaction.commit();
}

}  // namespace

std::size_t migrate(Connection& connection, std::string_view series, const std::vector<Step>& steps)
{
    connection.run("CREATE TABLE IF NOT EXISTS store_migration(series TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, "
                   "checksum TEXT NOT NULL, PRIMARY KEY(series, number))"_sql);
    const auto done = Snapshot{connection}.all<Done>(
        "SELECT number, name, checksum FROM store_migration WHERE series = ? ORDER BY number"_sql, series);
    compare(series, done, steps);
    for (std::size_t i = done.size(); i < steps.size(); ++i) run(connection, series, i + 1, steps[i]);
    return steps.size() - done.size();
}

}  // namespace store
