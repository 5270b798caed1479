#include "store/tx.hpp"

namespace store {
namespace {

/// Rolling back must not throw: it runs while an error is on its way, and a lost connection has rolled back already.
bool quietly(Connection& connection, Sql sql) noexcept
{
    try {
        connection.run(sql);
        return true;
    } catch (const std::exception&) {  // the error that is already under way says more
        return false;
    }
}

}  // namespace

Transaction::Transaction(Connection& connection, Kind kind) : connection_(connection)
{
    connection_.run(kind == Kind::write ? "BEGIN IMMEDIATE"_sql : "BEGIN"_sql);
}

Transaction::~Transaction()
{
    if (open_) quietly(connection_, "ROLLBACK"_sql);
}

void Transaction::commit()
{
    connection_.run("COMMIT"_sql);
    open_ = false;
}

Savepoint::Savepoint(Connection& connection) : connection_(connection) { connection_.run("SAVEPOINT command"_sql); }

Savepoint::~Savepoint()
{
    if (!open_) return;
    // What cannot be taken back alone must not be kept by the others' commit.
    if (!quietly(connection_, "ROLLBACK TO command"_sql) || !quietly(connection_, "RELEASE command"_sql))
        quietly(connection_, "ROLLBACK"_sql);
}

void Savepoint::keep()
{
    connection_.run("RELEASE command"_sql);
    open_ = false;
}

}  // namespace store
