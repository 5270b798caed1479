#include "journal/sample_test.hpp"

#include "journal/log.hpp"
#include "messages/base.hpp"
#include "messages/journal.hpp"

using namespace sample;
using journal::Recording;
namespace codes = journal::codes;

namespace {

base::json::Value json(std::string_view text) { return base::json::parse(text).value(); }

std::string last_duty(const journal::Book& book, const journal::AsOf& as_of = {}, const base::Uuid& subject = id(1))
{
    const auto view = book.view(as_of);
    const auto person = persons.find(view->snapshot(), subject);
    return person ? person->last_duty : "-";
}

std::vector<std::string> duties_of(const journal::Book& book, const journal::AsOf& as_of = {})
{
    const auto view = book.view(as_of);
    std::vector<std::string> names;
    for (const auto& duty : duties.where(view->snapshot(), "WHERE subject = ? ORDER BY duty"_sql, id(1)))
        names.push_back(duty.duty);
    return names;
}

using Names = std::vector<std::string>;

base::Result<journal::Receipt> correct(World& world, std::int64_t seq, std::string_view on, std::optional<std::string> replacement)
{
    return world.run([&](Recording& recording) -> base::Result<base::Uuid> {
        TRY(recording.correct(seq, day(on), "入力誤り", replacement ? std::optional{json(*replacement)} : std::nullopt));
        return id(1);
    });
}

}  // namespace

TEST_CASE("an entry that comes late is read in its place")
{
    World world;
    auto& book = world.open();
    world.record(id(1), "2026-04-01", Registered{"1", {}});
    world.record(id(1), "2026-06-01", Assigned{"june"});
    world.record(id(1), "2026-05-01", Assigned{"may"});
    CHECK(last_duty(book) == "june");
    CHECK(last_duty(book, {day("2026-05-15"), {}}) == "may");
    CHECK(last_duty(book, {day("2026-04-15"), {}}) == "");
    CHECK(last_duty(book, {day("2026-03-31"), {}}) == "-");
    CHECK(last_duty(book, {day("2027-01-01"), {}}) == "june");

    // Of the same day, the later hour; without an hour, the order of recording, before those that have one.
    const auto at = [](std::string_view text) { return base::parse_instant(text).value(); };
    world.record(id(1), "2026-06-02", Assigned{"evening"}, at("2026-06-02T09:00:00.000000Z"));
    world.record(id(1), "2026-06-02", Assigned{"morning"}, at("2026-06-02T01:00:00.000000Z"));
    world.record(id(1), "2026-06-02", Assigned{"some time"});
    CHECK(last_duty(book) == "evening");
    CHECK_FALSE(journal::difference(book.view()->snapshot(), *world.settings.model));
}

TEST_CASE("a founding fact counts from its subject's first day")
{
    World world;
    auto& book = world.open();
    world.record(id(1), "2026-04-05", Assigned{"training"});
    CHECK(last_duty(book) == "-");
    world.record(id(1), "2026-04-10", Registered{"1", std::string{"山田"}});
    CHECK(last_duty(book) == "training");
    CHECK(last_duty(book, {day("2026-04-05"), {}}) == "training");
    CHECK(last_duty(book, {day("2026-04-04"), {}}) == "-");
    CHECK_FALSE(journal::difference(book.view()->snapshot(), *world.settings.model));
}

TEST_CASE("a correction strikes out or replaces, and the last word counts")
{
    World world;
    auto& book = world.open();
    world.record(id(1), "2026-04-01", Registered{"1", std::string{"山田"}});
    const auto wrong = world.record(id(1), "2026-05-01", Assigned{"wrong"});
    world.record(id(1), "2026-06-01", Assigned{"june"});
    REQUIRE(correct(world, wrong, "2026-05-02", R"({"duty":"right"})"));
    CHECK(duties_of(book) == Names{"june", "right"});
    CHECK(duties_of(book, {day("2026-05-01"), {}}).empty());
    CHECK(duties_of(book, {day("2026-05-02"), {}}) == Names{"right"});

    SUBCASE("a correction of the correction")
    {
        REQUIRE(correct(world, 4, "2026-07-01", R"({"duty":"more right"})"));
        CHECK(duties_of(book) == Names{"june", "more right"});
        CHECK(last_duty(book) == "more right");
        CHECK(duties_of(book, {day("2026-05-02"), {}}).empty());
    }
    SUBCASE("a correction struck out takes the fact with it")
    {
        REQUIRE(correct(world, 4, "2026-05-01", std::nullopt));
        CHECK(duties_of(book) == Names{"june"});
        REQUIRE(correct(world, wrong, "2026-05-01", R"({"duty":"after all"})"));
        CHECK(duties_of(book) == Names{"after all", "june"});
    }
    CHECK(world.verify().whole());
    CHECK_FALSE(journal::difference(book.view()->snapshot(), *world.settings.model));
}

TEST_CASE("a correction keeps the persons it does not name, and replaces those it names")
{
    World world;
    auto& book = world.open();
    world.record(id(1), "2026-04-01", Registered{"1", std::string{"山田"}});
    REQUIRE(correct(world, 1, "2026-04-01", R"({"number":"2"})"));
    const auto person = [&] { return persons.find(book.view()->snapshot(), id(1)).value(); };
    CHECK(person().number == "2");
    CHECK(person().name.value() == "山田");
    REQUIRE(correct(world, 2, "2026-04-01", R"({"number":"2","name":"山本"})"));
    CHECK(person().name.value() == "山本");
    REQUIRE(correct(world, 1, "2026-04-01", std::nullopt));
    CHECK_FALSE(persons.find(book.view()->snapshot(), id(1)));
    REQUIRE(correct(world, 1, "2026-04-01", R"({"number":"3"})"));
    CHECK(person().name.value() == "山田");
    const auto last = journal::log::at(book.view()->snapshot(), 5).value();
    CHECK(last.body.find("山田") == std::string::npos);  // it lies in the private body
}

TEST_CASE("a correction without reason, of nothing, or of another form is refused at its place")
{
    World world;
    world.open();
    world.record(id(1), "2026-04-01", Assigned{"a"});
    const auto refused = correct(world, 1, "2026-04-01", R"({"duty":7,"more":1})");
    REQUIRE_FALSE(refused);
    REQUIRE(refused.refusal().faults().size() == 2);
    CHECK(refused.refusal().faults()[0].path == "replacement.duty");
    CHECK(refused.refusal().faults()[1].code == base::codes::unknown_field);
    const auto nothing = correct(world, 5, "2026-04-01", std::nullopt);
    REQUIRE_FALSE(nothing);
    CHECK(nothing.refusal().first().code == codes::no_such_entry);
    const auto silent = world.run([](Recording& recording) -> base::Result<base::Uuid> {
        TRY(recording.correct(1, day("2026-04-01"), "", std::nullopt));
        return id(1);
    });
    REQUIRE_FALSE(silent);
    CHECK(silent.refusal().first().code == codes::reason_required);
}

TEST_CASE("what was known at a moment does not change")
{
    World world;
    auto& book = world.open();
    world.record(id(1), "2026-04-01", Registered{"1", {}});
    world.record(id(1), "2026-04-02", Assigned{"wrong"});
    const auto then = world.clock->now();
    world.clock->move_to(then + std::chrono::hours{1});
    REQUIRE(correct(world, 2, "2026-04-02", R"({"duty":"right"})"));
    CHECK(last_duty(book) == "right");
    CHECK(last_duty(book, {{}, then}) == "wrong");
    CHECK(last_duty(book, {day("2026-04-02"), then}) == "wrong");
    CHECK(last_duty(book, {day("2026-04-02"), {}}) == "right");
    CHECK(last_duty(book, {day("2026-04-01"), then}) == "");
    // A moment that has not passed takes in what is recorded until then.
    const auto later = world.clock->now() + std::chrono::hours{1};
    CHECK(last_duty(book, {{}, later}) == "right");
    world.record(id(1), "2026-05-01", Assigned{"newest"});
    CHECK(last_duty(book, {{}, later}) == "newest");
    CHECK(last_duty(book, {{}, then}) == "wrong");
}

TEST_CASE("a past day is advanced by what is recorded later, also while somebody looks at it")
{
    World world;
    auto& book = world.open();
    world.record(id(1), "2026-04-01", Registered{"1", {}});
    const journal::AsOf april{day("2026-04-30"), {}};
    const auto old = book.view(april);
    CHECK(persons.all(old->snapshot()).size() == 1);
    world.record(id(2), "2026-04-15", Registered{"2", {}});
    world.record(id(3), "2026-05-15", Registered{"3", {}});
    CHECK(persons.all(book.view(april)->snapshot()).size() == 2);
    CHECK(persons.all(old->snapshot()).size() == 1);  // one view, one state
    const auto twice = book.view(april);              // two views of a day at once
    CHECK(persons.all(twice->snapshot()).size() == 2);
    CHECK(persons.all(book.view(april)->snapshot()).size() == 2);
    for (int month = 1; month <= 9; ++month)  // more days than are kept
        CHECK(persons.all(book.view({day("2026-0" + std::to_string(month) + "-28"), {}})->snapshot()).size() ==
              static_cast<std::size_t>(month < 4    ? 0
                                       : month == 4 ? 2
                                                    : 3));
}

TEST_CASE("a reading that was tampered with differs from the replay, and is named")
{
    World world;
    auto& book = world.open();
    world.record(id(1), "2026-04-01", Registered{"1", std::string{"山田"}});
    const auto difference = [&] { return journal::difference(book.view()->snapshot(), *world.settings.model).value_or(""); };
    CHECK(difference() == "");
    tamper(world.file(), "UPDATE sample_person SET number = '2'");
    CHECK(difference().starts_with("sample_person: "));
    tamper(world.file(), "DELETE FROM sample_person");
    CHECK(difference() == "sample_person: 0 rows, replay gives 1");
}

TEST_CASE("a program that shapes its readings differently fills them again")
{
    World world;
    world.open();
    world.record(id(1), "2026-04-01", Registered{"1", std::string{"山田"}});
    world.record(id(1), "2026-04-02", Assigned{"a"});
    tamper(world.file(), "DELETE FROM sample_person");
    tamper(world.file(), "CREATE TABLE sample_old(subject TEXT)");
    tamper(world.file(), R"(UPDATE readings_shape SET tables = '["sample_person","sample_old"]')");
    CHECK(persons.all(world.open().view()->snapshot()).empty());  // nothing changed: nothing is filled

    auto changed = readings();
    changed.reading = 2;
    world.settings.model = std::make_shared<const journal::Model>(std::vector{changed});
    auto& book = world.open();
    CHECK(last_duty(book) == "a");
    CHECK_FALSE(journal::difference(book.view()->snapshot(), *world.settings.model));
    CHECK(book.view()->snapshot().value<std::int64_t>("SELECT count(*) FROM sqlite_master WHERE name = 'sample_old'"_sql) == 0);
}

TEST_CASE("a fact that no slice knows stops the opening")
{
    World world;
    world.open();
    world.record(id(1), "2026-04-01", Assigned{"a"});
    auto older = readings();
    older.facts.pop_back();
    older.upcasters.pop_back();
    world.settings.model = std::make_shared<const journal::Model>(std::vector{older});
    CHECK_THROWS_AS(world.open(), std::runtime_error);
}
