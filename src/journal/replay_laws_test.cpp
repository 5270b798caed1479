#include "journal/replay_test.hpp"
#include "journal/sample_test.hpp"

using namespace sample;
using journal::replay::happened;

namespace {

std::vector<journal::replay::Happening> happenings()
{
    std::vector<journal::replay::Happening> list;
    for (unsigned char n = 1; n <= 4; ++n) {
        list.push_back(happened(id(n), day("2026-04-05"), Registered{std::to_string(n), std::string{"山田"} + std::to_string(n)}));
        for (int i = 0; i < 5; ++i)
            list.push_back(happened(id(n), day("2026-04-0" + std::to_string(1 + i * 2)), Assigned{"duty" + std::to_string(i % 3)}));
        list.push_back(
            happened(id(n), day("2026-04-09"), Assigned{"noon"}, base::Instant{day("2026-04-09")} + std::chrono::hours{3}));
    }
    return list;
}

// Slices that break a law, each in its own way.

journal::Readings breaking(void (*apply_assigned)(store::Tx&, const journal::Entry&))
{
    auto broken = readings();
    broken.facts[1].apply = apply_assigned;
    return broken;
}

}  // namespace

TEST_CASE("facts in any order of arrival give the same readings, today and on each day")
{
    CHECK(journal::replay::fault(readings(), happenings(), 30) == "");
}

TEST_CASE("a slice that breaks a law of apply is found")
{
    // A row of another subject, which the last to come overwrites.
    const auto by_arrival = breaking([](store::Tx& tx, const journal::Entry& entry) {
        persons.put(tx, {id(1), "", {}, std::string{entry.head.subject.text()}});
    });
    CHECK(journal::replay::fault(by_arrival, happenings()) != "");

    // The place in the journal decides.
    const auto by_seq = breaking([](store::Tx& tx, const journal::Entry& entry) {
        duties.put(tx, {entry.head.subject, std::to_string(entry.head.seq), entry.head.occurred_on});
    });
    CHECK(journal::replay::fault(by_seq, happenings()) != "");
}

TEST_CASE("a table that keeps a name after its disposal is found")
{
    auto broken = readings();
    broken.facts[0].apply = [](store::Tx& tx, const journal::Entry& entry) {
        static std::map<base::Uuid, std::string> remembered;  // what a careless slice might do with a cache
        const auto fact = journal::decode<Registered>(entry);
        if (!fact.name.disposed()) remembered[entry.head.subject] = fact.name.value_or("");
        persons.put(tx, {entry.head.subject, fact.number, std::string{remembered[entry.head.subject]}, ""});
    };
    CHECK(journal::replay::fault(broken, happenings()).find("after its disposal") != std::string::npos);
}
