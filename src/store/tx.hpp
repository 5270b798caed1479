#pragma once
#include "store/connection.hpp"

namespace store {

/// A consistent view of one database: of now, or of a day in the past. All queries read through it.
class Snapshot {
public:
    explicit Snapshot(Connection& connection) : connection_(&connection) {}

    /// Every row as a described struct; columns in the order of description.
    template <class Row, class... Values>
    std::vector<Row> all(Sql sql, const Values&... values) const
    {
        std::vector<Row> rows;
        connection_->run(sql, {to_value(values)...}, [&](const Columns& columns) { rows.push_back(read_row<Row>(columns)); });
        return rows;
    }

    /// The first column of the first row, or nothing.
    template <class T, class... Values>
    std::optional<T> value(Sql sql, const Values&... values) const
    {
        std::optional<T> found;
        connection_->run(sql, {to_value(values)...}, [&](const Columns& columns) {
            if (!found && !columns.null(0)) from_column(columns, 0, found.emplace());
        });
        return found;
    }

    Connection& connection() const { return *connection_; }

private:
    Connection* connection_;
};

/// A transaction that may also write. Only apply functions and operational code hold one.
class Tx : public Snapshot {
public:
    using Snapshot::Snapshot;

    template <class... Values>
    void run(Sql sql, const Values&... values)
    {
        connection().run(sql, {to_value(values)...});
    }
};

/// BEGIN ... COMMIT; rolled back when it is not committed.
class Transaction {
public:
    enum class Kind { read, write };
    Transaction(Connection&, Kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Connection& connection_;
    bool open_ = true;
};

/// A part of a transaction that can be taken back alone: one command of a batch.
class Savepoint {
public:
    explicit Savepoint(Connection&);
    ~Savepoint();
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    void keep();

private:
    Connection& connection_;
    bool open_ = true;
};

}  // namespace store
