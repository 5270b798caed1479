#include "store/migrate.hpp"
#include "store/tx.hpp"

#include <doctest/doctest.h>

using store::operator""_sql;

static const store::Step people{"people", {"CREATE TABLE person(id TEXT)"_sql, "INSERT INTO person VALUES ('a')"_sql}};
static const store::Step days{"days", {"ALTER TABLE person ADD COLUMN born BIGINT"_sql}};

TEST_CASE("steps run once, in order, and each series counts for itself")
{
    auto db = store::Connection::in_memory();
    CHECK(store::migrate(db, "one", {people}) == 1);
    CHECK(store::migrate(db, "one", {people}) == 0);
    CHECK(store::migrate(db, "one", {people, days}) == 1);
    CHECK(store::migrate(db, "two", {{"other", {"CREATE TABLE other(id TEXT)"_sql}}}) == 1);
    CHECK(store::Snapshot{db}.value<std::int64_t>("SELECT count(*) FROM person WHERE born IS NULL"_sql) == 1);
}

TEST_CASE("a failed step leaves nothing behind and stops the start")
{
    auto db = store::Connection::in_memory();
    const store::Step broken{"broken", {"CREATE TABLE half(id TEXT)"_sql, "INSERT INTO nowhere VALUES (1)"_sql}};
    CHECK_THROWS_WITH_AS(store::migrate(db, "one", {people, broken}), doctest::Contains("migration one 2 (broken)"), store::Error);
    CHECK(store::Snapshot{db}.value<std::int64_t>("SELECT count(*) FROM sqlite_master WHERE name = 'half'"_sql) == 0);
    CHECK(store::migrate(db, "one", {people, days}) == 1);
}

TEST_CASE("a step changed after it was run, and a database from a newer program, stop the start")
{
    auto db = store::Connection::in_memory();
    store::migrate(db, "one", {people, days});
    const store::Step changed{"people", {"CREATE TABLE person(id TEXT, name TEXT)"_sql}};
    CHECK_THROWS_WITH_AS(store::migrate(db, "one", {changed, days}), doctest::Contains("another form"), store::Error);
    CHECK_THROWS_WITH_AS(store::migrate(db, "one", {people}), doctest::Contains("newer program"), store::Error);
}
