#include "store/table.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace base;
using store::operator""_sql;

namespace sample {
BOOST_DEFINE_ENUM_CLASS(Grade, caution, internal_only)
struct Item {
    Uuid subject;
    Personal<std::string> keeper;
    Grade grade;
    std::optional<Day> due;
    std::vector<std::string> tags;
    bool copied;
};
BOOST_DESCRIBE_STRUCT(Item, (), (subject, keeper, grade, due, tags, copied))
const store::Table<Item> items{"sample_item", "subject"};
}  // namespace sample

static Uuid id(unsigned char n) { return Uuid::make(Instant{}, {n}); }

TEST_CASE("a table is its described struct")
{
    auto db = store::Connection::in_memory();
    store::Tx tx{db};
    CHECK(
        sample::items.ddl() ==
        "CREATE TABLE sample_item(subject TEXT NOT NULL, keeper TEXT, grade TEXT NOT NULL, due BIGINT, tags TEXT NOT NULL, copied BIGINT NOT NULL, PRIMARY KEY(subject))");
    sample::items.create(tx);
    sample::items.put(tx, {id(1), std::string{"髙橋"}, sample::Grade::caution, parse_day("2026-04-01"), {"a", "b"}, true});
    sample::items.put(tx, {id(2), {}, sample::Grade::internal_only, {}, {}, false});
    sample::items.change(tx, id(1), [](auto& item) { item.copied = false; });
    sample::items.change(tx, id(9), [](auto& item) { item.copied = true; });

    const auto first = sample::items.find(tx, id(1)).value();
    CHECK(first.keeper.value() == "髙橋");
    CHECK(first.due == parse_day("2026-04-01"));
    CHECK(first.tags == std::vector<std::string>{"a", "b"});
    CHECK_FALSE(first.copied);
    CHECK(sample::items.all(tx).size() == 2);
    CHECK(sample::items.where(tx, "WHERE grade = ?"_sql, sample::Grade::internal_only).size() == 1);
    CHECK(tx.value<std::int64_t>("SELECT count(*) FROM sample_item WHERE due IS NULL"_sql) == 1);
    sample::items.forget(tx, id(1));
    CHECK(sample::items.all(tx).size() == 1);
}

TEST_CASE("a statement may be used while it is being read")
{
    auto db = store::Connection::in_memory();
    store::Tx tx{db};
    sample::items.create(tx);
    for (unsigned char n = 1; n <= 3; ++n) sample::items.put(tx, {id(n), {}, sample::Grade::caution, {}, {}, false});
    int pairs = 0;
    db.run("SELECT subject FROM sample_item"_sql, {}, [&](const store::Columns&) {
        db.run("SELECT subject FROM sample_item"_sql, {}, [&](const store::Columns&) { ++pairs; });
    });
    CHECK(pairs == 9);
}

TEST_CASE("what is not committed or kept is gone")
{
    const auto file = (std::filesystem::temp_directory_path() / "store.db").string();
    store::Connection db{file, store::Connection::Mode::write};
    store::Tx tx{db};
    sample::items.create(tx);
    {
        store::Transaction transaction{db, store::Transaction::Kind::write};
        {
            store::Savepoint command{db};
            sample::items.put(tx, {id(1), {}, sample::Grade::caution, {}, {}, false});
            command.keep();
        }
        {
            store::Savepoint refused{db};
            sample::items.put(tx, {id(2), {}, sample::Grade::caution, {}, {}, false});
        }
        transaction.commit();
    }
    {
        store::Transaction transaction{db, store::Transaction::Kind::write};
        sample::items.put(tx, {id(3), {}, sample::Grade::caution, {}, {}, false});
    }
    store::Connection reader{file, store::Connection::Mode::read};
    const auto rows = sample::items.all(store::Snapshot{reader});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].subject == id(1));
    store::Tx read_only{reader};
    CHECK_THROWS_AS(sample::items.forget(read_only, id(1)), store::Error);
}

TEST_CASE("a broken constraint is named")
{
    auto db = store::Connection::in_memory();
    db.run("CREATE TABLE one(a INTEGER PRIMARY KEY)"_sql);
    db.run("INSERT INTO one VALUES (?)"_sql, {std::int64_t{1}});
    try {
        db.run("INSERT INTO one VALUES (?)"_sql, {std::int64_t{1}});
        FAIL("no error");
    } catch (const store::Error& error) {
        CHECK(error.kind() == store::Failure::unique);
    }
}
