#pragma once
#include "crypto/random.hpp"
#include "journal/book.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

/// A small slice to try the journal with: persons are registered (founding) and get duties. Its first version kept names among the
/// open fields and called a duty a role.
namespace sample {

using store::operator""_sql;

struct Registered {
    static constexpr auto fact = "sample.registered.v2";
    static constexpr bool founding = true;
    std::string number;
    base::Personal<std::string> name;
};
BOOST_DESCRIBE_STRUCT(Registered, (), (number, name))

struct Assigned {
    static constexpr auto fact = "sample.assigned.v2";
    std::string duty;
};
BOOST_DESCRIBE_STRUCT(Assigned, (), (duty))

struct Person {
    base::Uuid subject;
    std::string number;
    base::Personal<std::string> name;
    std::string last_duty;  // depends on the order of reading
};
BOOST_DESCRIBE_STRUCT(Person, (), (subject, number, name, last_duty))

struct Duty {
    base::Uuid subject;
    std::string duty;
    base::Day since;
};
BOOST_DESCRIBE_STRUCT(Duty, (), (subject, duty, since))

inline const store::Table<Person> persons{"sample_person", "subject"};
inline const store::Table<Duty> duties{"sample_duty", "subject, duty"};

inline void apply(store::Tx& tx, const Registered& fact, const journal::Entry& entry)
{
    persons.put(tx, {entry.head.subject, fact.number, fact.name, ""});
}

inline void apply(store::Tx& tx, const Assigned& fact, const journal::Entry& entry)
{
    duties.put(tx, {entry.head.subject, fact.duty, entry.head.occurred_on});
    persons.change(tx, entry.head.subject, [&](Person& person) { person.last_duty = fact.duty; });
}

inline void name_is_personal(base::json::Object& open, base::json::Object& personal)
{
    const auto name = std::ranges::find(open, "name", &base::json::Object::value_type::first);
    personal.push_back(*name);
    open.erase(name);
}

inline void role_is_duty(base::json::Object& open, base::json::Object&) { open.front().first = "duty"; }

inline journal::Readings readings()
{
    return {"sample",
            {&persons, &duties},
            {journal::kind<Registered>(), journal::kind<Assigned>()},
            {{"sample.registered.v1", Registered::fact, name_is_personal}, {"sample.assigned.v1", Assigned::fact, role_is_duty}}};
}

inline base::Day day(std::string_view text) { return base::parse_day(text).value(); }
inline base::Uuid id(unsigned char n) { return base::Uuid::make(base::Instant{}, {0, n}); }

/// A company in a directory of its own; 2026-10-01 unless the clock is moved.
struct World {
    World() { std::filesystem::create_directories(dir); }
    ~World()
    {
        book.reset();
        std::filesystem::remove_all(dir);
    }
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    journal::Book& open()
    {
        book.reset();
        settings.clock = clock;
        settings.file = file();
        book = std::make_unique<journal::Book>(settings, pool);
        return *book;
    }
    std::string file() const { return (dir / "company.db").string(); }
    /// Runs a command with a key of its own.
    base::Result<journal::Receipt> run(const journal::Work& work)
    {
        const auto key = "command-" + std::to_string(++commands);
        return book->run({key, key, {"actor", {}}, {}, {}}, work);
    }
    template <class Fact>
    std::int64_t record(const base::Uuid& subject, std::string_view on, const Fact& fact, std::optional<base::Instant> at = {})
    {
        std::int64_t seq = 0;
        const auto receipt = run([&](journal::Recording& recording) {
            seq = recording.record(subject, day(on), fact, at);
            return base::Result<base::Uuid>{subject};
        });
        REQUIRE(receipt);
        return seq;
    }
    journal::Expectation expectation() const
    {
        return {settings.installation, settings.company, {{settings.key->id(), settings.key->public_pem()}}, {}, {}};
    }
    journal::Verification verify(const journal::Expectation& expected) const
    {
        return journal::verify(book->view()->snapshot(), expected);
    }
    journal::Verification verify() const { return verify(expectation()); }

    const std::filesystem::path dir = std::filesystem::temp_directory_path() / ("journal-" + crypto::random_token());
    std::shared_ptr<base::PinnedClock> clock = std::make_shared<base::PinnedClock>(day("2026-10-01"));
    journal::Pool pool{2};
    journal::Book::Settings settings{"",
                                     "installation",
                                     "company",
                                     "catalogue",
                                     std::make_shared<const journal::Model>(std::vector{readings()}),
                                     clock,
                                     crypto::random10,
                                     std::make_shared<const crypto::SigningKey>(crypto::SigningKey::make())};
    std::unique_ptr<journal::Book> book;
    int commands = 0;
};

/// Writes into the file of a company behind the journal's back.
inline void tamper(const std::string& file, const std::string& sql, const std::vector<store::Value>& values = {})
{
    store::Connection db{file, store::Connection::Mode::write};
    db.run(sql, values);
}

}  // namespace sample
