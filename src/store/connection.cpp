#include "store/connection.hpp"

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <set>
#include <unordered_map>

namespace store {
namespace {

constexpr int busy_milliseconds = 5000;

Failure kind_of(int extended)
{
    switch (extended & 0xff) {
    case SQLITE_CONSTRAINT:
        return extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY ? Failure::unique : Failure::other;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Failure::busy;
    case SQLITE_FULL: return Failure::full;
    case SQLITE_IOERR:  // a quota or a file size limit is reported as a failed write
        return extended == SQLITE_IOERR_WRITE || extended == SQLITE_IOERR_SHMSIZE ? Failure::full : Failure::other;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Failure::corrupt;
    default: return Failure::other;
    }
}

[[noreturn]] void fail(sqlite3* db, const char* text)
{
    throw Error{kind_of(sqlite3_extended_errcode(db)), std::string{sqlite3_errmsg(db)} + " in: " + text};
}

/// Every distinct statement of a run, for the deep test that prepares them on PostgreSQL (ISHIZUE_SQL_LOG names the file).
void log_statement(const char* text)
{
    static const char* const file = std::getenv("ISHIZUE_SQL_LOG");
    if (!file) return;
    static std::mutex mutex;
    static std::set<std::string> seen;
    const std::lock_guard lock{mutex};
    if (!seen.insert(text).second) return;
    if (std::FILE* out = std::fopen(file, "a")) {
        std::fprintf(out, "%s;\n", text);
        std::fclose(out);
    }
}

struct Key {
    const void* first;
    const void* second;
    bool operator==(const Key&) const = default;
};

struct KeyHash {
    std::size_t operator()(const Key& key) const
    {
        return std::hash<const void*>{}(key.first) * 31 + std::hash<const void*>{}(key.second);
    }
};

void bind(sqlite3_stmt* statement, const std::vector<Value>& values)
{
    for (int i = 0; const auto& value : values) {
        ++i;
        if (const auto* n = std::get_if<std::int64_t>(&value))
            sqlite3_bind_int64(statement, i, *n);
        else if (const auto* t = std::get_if<std::string>(&value))
            sqlite3_bind_text(statement, i, t->data(), int(t->size()), SQLITE_STATIC);
        else if (const auto* b = std::get_if<Blob>(&value))
            sqlite3_bind_blob(statement, i, b->bytes.data(), int(b->bytes.size()), SQLITE_STATIC);
        else
            sqlite3_bind_null(statement, i);
    }
}

}  // namespace

int Columns::size() const { return sqlite3_column_count(statement_); }
std::string_view Columns::name(int column) const { return sqlite3_column_name(statement_, column); }
bool Columns::null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
std::int64_t Columns::integer(int column) const { return sqlite3_column_int64(statement_, column); }
std::string_view Columns::text(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

struct Connection::Impl {
    sqlite3* db = nullptr;
    std::string bytes;  // a database that was given as bytes
    std::unordered_map<Key, sqlite3_stmt*, KeyHash> statements;
    std::unordered_map<std::string, std::unique_ptr<std::string>> generated;  // statements of generated text, by content

    ~Impl()
    {
        for (auto& [key, statement] : statements) sqlite3_finalize(statement);
        sqlite3_close_v2(db);
    }

    sqlite3_stmt* prepare(const char* text)
    {
        log_statement(text);
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v3(db, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK) fail(db, text);
        return statement;
    }

    void execute(sqlite3_stmt* statement, const char* text, const std::vector<Value>& values,
                 const std::function<void(const Columns&)>& visit)
    {
        struct Reset {
            sqlite3_stmt* s;
            ~Reset()
            {
                sqlite3_reset(s);
                sqlite3_clear_bindings(s);
            }
        } const reset{statement};
        bind(statement, values);
        for (int code = sqlite3_step(statement); code != SQLITE_DONE; code = sqlite3_step(statement)) {
            if (code != SQLITE_ROW) fail(db, text);
            if (visit) visit(Columns{statement});
        }
    }

    /// The cached statement of this key, or a fresh one of its own while that one is being read further out.
    template <class Text>
    void run(Key key, const Text& text, const std::vector<Value>& values, const std::function<void(const Columns&)>& visit)
    {
        auto& cached = statements[key];
        if (!cached) cached = prepare(text());
        if (sqlite3_stmt* const statement = cached; !sqlite3_stmt_busy(statement))
            return execute(statement, sqlite3_sql(statement), values, visit);
        const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> own{prepare(text()), sqlite3_finalize};
        execute(own.get(), sqlite3_sql(own.get()), values, visit);
    }
};

Connection::Connection(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection::~Connection() = default;

Connection::Connection(const std::string& file, Mode mode) : impl_(std::make_unique<Impl>())
{
    const int flags =
        (mode == Mode::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(file.c_str(), &impl_->db, flags, nullptr) != SQLITE_OK)
        throw Error{Failure::other, file + ": " + sqlite3_errmsg(impl_->db)};
    sqlite3_busy_timeout(impl_->db, busy_milliseconds);
    if (mode == Mode::write) {
        run("PRAGMA journal_mode=WAL", {});
        run("PRAGMA synchronous=FULL", {});
        run("PRAGMA secure_delete=ON", {});  // what a disposal erases is overwritten, not only unlinked
    } else {
        run("PRAGMA query_only=1", {});
    }
    run("PRAGMA cache_size=-2048", {});
    run("PRAGMA temp_store=MEMORY", {});  // no copy of a row in a temporary file
}

namespace {

sqlite3* open_memory(const char* name, const char* vfs)
{
    sqlite3* db = nullptr;
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(name, &db, flags, vfs) == SQLITE_OK) return db;
    sqlite3_close_v2(db);
    throw Error{Failure::other, "no memory for a database"};
}

}  // namespace

Connection Connection::in_memory()
{
    auto impl = std::make_unique<Impl>();
    impl->db = open_memory(":memory:", nullptr);
    return Connection{std::move(impl)};
}

Connection Connection::in_memory(const std::string& name)
{
    auto impl = std::make_unique<Impl>();
    impl->db = open_memory(('/' + name).c_str(), "memdb");  // a leading slash shares it within the process
    return Connection{std::move(impl)};
}

Connection Connection::of_bytes(std::string bytes)
{
    auto connection = in_memory();
    auto& kept = connection.impl_->bytes = std::move(bytes);
    if (kept.size() < 100) throw Error{Failure::corrupt, "not a database"};
    kept[18] = kept[19] = 1;  // a file in WAL mode can be read without its WAL only as one that is not
    const auto size = static_cast<sqlite3_int64>(kept.size());
    auto* data = reinterpret_cast<unsigned char*>(kept.data());
    if (sqlite3_deserialize(connection.impl_->db, "main", data, size, size, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        throw Error{Failure::corrupt, "not a database"};
    connection.run("PRAGMA schema_version"_sql);  // reads the first page
    return connection;
}

void Connection::run(Sql sql, const std::vector<Value>& values, const std::function<void(const Columns&)>& visit)
{
    impl_->run(
        {sql.text(), nullptr}, [&] { return sql.text(); }, values, visit);
}

void Connection::run(const std::string& generated, const std::vector<Value>& values,
                     const std::function<void(const Columns&)>& visit)
{
    auto& kept = impl_->generated[generated];
    if (!kept) kept = std::make_unique<std::string>(generated);
    impl_->run(
        {kept.get(), nullptr}, [&] { return generated.c_str(); }, values, visit);
}

void Connection::run(const std::string& generated, Sql part, const std::vector<Value>& values,
                     const std::function<void(const Columns&)>& visit)
{
    std::string whole;
    const auto text = [&] { return (whole = generated + ' ' + part.text()).c_str(); };
    impl_->run({&generated, part.text()}, text, values, visit);
}

std::int64_t Connection::changes() const { return sqlite3_changes64(impl_->db); }

bool Connection::in_transaction() const { return sqlite3_get_autocommit(impl_->db) == 0; }

bool Connection::empty_log()
{
    sqlite3_busy_timeout(impl_->db, 0);  // a report being drawn may rest on the log for long; the caller comes again
    const int code = sqlite3_wal_checkpoint_v2(impl_->db, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(impl_->db, busy_milliseconds);
    if (code != SQLITE_OK && code != SQLITE_BUSY && code != SQLITE_LOCKED) fail(impl_->db, "checkpoint");
    return code == SQLITE_OK;
}

std::optional<std::string> Connection::damage()
{
    std::optional<std::string> found;
    try {
        run("PRAGMA integrity_check(1)"_sql, {}, [&](const Columns& row) {
            if (row.text(0) != "ok") found = row.text(0);
        });
    } catch (const Error& error) {
        if (error.kind() != Failure::corrupt) throw;
        found = error.what();
    }
    return found;
}

void Connection::copy_to(const std::string& file)
{
    auto target = std::make_unique<Impl>();
    if (sqlite3_open_v2(file.c_str(), &target->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) != SQLITE_OK)
        throw Error{Failure::full, "cannot copy to " + file};
    Connection copy{std::move(target)};
    copy_to(copy);
}

void Connection::copy_to(Connection& other)
{
    sqlite3_backup* const copy = sqlite3_backup_init(other.impl_->db, "main", impl_->db, "main");
    if (!copy) fail(other.impl_->db, "copy");
    sqlite3_backup_step(copy, -1);
    if (sqlite3_backup_finish(copy) != SQLITE_OK) fail(other.impl_->db, "copy");
}

}  // namespace store
