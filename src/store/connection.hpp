#pragma once
#include "store/sql.hpp"
#include "store/value.hpp"

#include <functional>
#include <memory>
#include <stdexcept>

namespace store {

/// What the database reported; the only kinds a caller may act on.
enum class Failure { unique, busy, full, corrupt, other };

/// A broken world: no disk, no space, a damaged file. `unique` alone is the fault of a command.
class Error : public std::runtime_error {
public:
    Error(Failure kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
    Failure kind() const { return kind_; }

private:
    Failure kind_;
};

/// One connection to one SQLite file, with its prepared statements. Used by one thread at a time.
class Connection {
public:
    enum class Mode { write, read };
    /// Opens or makes the file; WAL, synchronous=FULL. Throws Error.
    Connection(const std::string& file, Mode);
    /// A database in memory of its own: a replay, tests.
    static Connection in_memory();
    /// The database of this name in the memory of this process, for as long as one connection to it is open: days of the past.
    static Connection in_memory(const std::string& name);
    /// A read-only database from the bytes of a whole file, without a file. Throws Error (corrupt) if they are none.
    static Connection of_bytes(std::string bytes);
    Connection(Connection&&) noexcept;
    ~Connection();

    /// Runs a statement; visit(row) is called for each row it yields. `part` is a second piece of the text, after a space.
    void run(Sql, const std::vector<Value>& values = {}, const std::function<void(const Columns&)>& visit = {});
    void run(const std::string& generated, const std::vector<Value>& values, const std::function<void(const Columns&)>& visit = {});
    void run(const std::string& generated, Sql part, const std::vector<Value>& values,
             const std::function<void(const Columns&)>& visit = {});
    /// Rows that the last statement changed.
    std::int64_t changes() const;
    /// Whether BEGIN still holds: a full disk may have rolled the whole transaction back.
    bool in_transaction() const;
    /// Moves the write-ahead log into the file and empties it, so that nothing erased lies there. False while a reader rests on it.
    bool empty_log();
    /// A consistent copy of the whole file, made while others write.
    void copy_to(const std::string& file);
    void copy_to(Connection& other);
    /// What SQLite's own check finds wrong first, or nothing.
    std::optional<std::string> damage();

private:
    struct Impl;
    explicit Connection(std::unique_ptr<Impl>);
    std::unique_ptr<Impl> impl_;
};

}  // namespace store
