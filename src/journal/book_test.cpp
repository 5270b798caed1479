#include "journal/sample_test.hpp"

#include "journal/log.hpp"
#include "messages/journal.hpp"

#include <sys/resource.h>

#include <csignal>
#include <future>
#include <semaphore>
#include <thread>

using namespace sample;
using journal::Recording;
namespace codes = journal::codes;

namespace {

base::Code code_of(const base::Result<journal::Receipt>& result)
{
    REQUIRE_FALSE(result);
    return result.refusal().first().code;
}

journal::Work assigning(const base::Uuid& subject, std::string duty)
{
    return [=](Recording& recording) -> base::Result<base::Uuid> {
        recording.record(subject, recording.today(), Assigned{duty});
        return subject;
    };
}

std::int64_t entries(const journal::Book& book) { return journal::log::tip(book.view()->snapshot(), book.genesis()).seq; }

journal::Command command(std::string key, std::string digest = "same")
{
    return {std::move(key), std::move(digest), {"actor", {}}, {}, {}};
}

/// Commands that wait while the strand is held, so that they come into one batch.
class Batch {
public:
    explicit Batch(journal::Book& book) : book_(book)
    {
        book_.submit(
            command("hold"),
            [this](Recording&) -> base::Result<base::Uuid> {
                release_.acquire();
                return id(99);
            },
            [](auto) {});
    }
    void add(std::string key, journal::Work work, std::string digest = "same")
    {
        auto promise = std::make_shared<std::promise<base::Result<journal::Receipt>>>();
        answers_.push_back(promise->get_future());
        book_.submit(command(std::move(key), std::move(digest)), std::move(work),
                     [promise](auto result) { promise->set_value(std::move(result)); });
    }
    std::vector<base::Result<journal::Receipt>> run()
    {
        release_.release();
        std::vector<base::Result<journal::Receipt>> results;
        for (auto& answer : answers_) results.push_back(answer.get());
        return results;
    }

private:
    journal::Book& book_;
    std::binary_semaphore release_{0};
    std::vector<std::future<base::Result<journal::Receipt>>> answers_;
};

}  // namespace

TEST_CASE("a command answers what it recorded, and the tables show it")
{
    World world;
    auto& book = world.open();
    const auto receipt = world.run([](Recording& recording) -> base::Result<base::Uuid> {
        recording.record(id(1), day("2026-04-01"), Registered{"7", std::string{"髙橋"}});
        recording.record(id(1), day("2026-04-02"), Assigned{"管理者"});
        return id(1);
    });
    REQUIRE(receipt);
    CHECK(receipt.value().subject == id(1));
    REQUIRE(receipt.value().entries.size() == 2);
    CHECK(receipt.value().entries[1].seq == 2);
    CHECK(receipt.value().entries[1].fact == Assigned::fact);
    const auto person = persons.find(book.view()->snapshot(), id(1)).value();
    CHECK(person.name.value() == "髙橋");
    CHECK(person.last_duty == "管理者");
}

TEST_CASE("a refused command after its first fact leaves nothing, and the others of its batch stand")
{
    World world;
    auto& book = world.open();
    Batch batch{book};
    batch.add("a", assigning(id(1), "first"));
    batch.add("b", [](Recording& recording) -> base::Result<base::Uuid> {
        recording.record(id(2), recording.today(), Assigned{"refused"});
        return base::Refusal{codes::reason_required};
    });
    batch.add("c", [](Recording& recording) -> base::Result<base::Uuid> {
        recording.record(id(3), recording.today(), Assigned{"thrown"});
        throw std::runtime_error{"broken"};
    });
    batch.add("d", [](Recording& recording) -> base::Result<base::Uuid> {
        recording.record(id(4), recording.today(), Assigned{"ok"});
        recording.record(id(4), recording.today() + std::chrono::days{1}, Assigned{"tomorrow"});
        return id(4);
    });
    batch.add("e", assigning(id(5), "last"));
    const auto results = batch.run();
    CHECK(results[0]);
    CHECK(code_of(results[1]) == codes::reason_required);
    CHECK(code_of(results[2]) == codes::not_written);
    CHECK(code_of(results[3]) == codes::not_yet);
    REQUIRE(results[4]);
    CHECK(results[4].value().entries[0].seq == 2);
    CHECK(entries(book) == 2);
    CHECK(duties.all(book.view()->snapshot()).size() == 2);
    CHECK(world.verify().whole());
    CHECK_FALSE(journal::difference(book.view()->snapshot(), *world.settings.model));
}

TEST_CASE("a repeated key has the first answer, also in its batch and after opening again; for something else it is refused")
{
    World world;
    world.open();
    const auto work = [](Recording& recording) -> base::Result<base::Uuid> {
        recording.record(id(2), recording.today(), Assigned{"a"});
        return id(1);  // the command is about another subject than its first entry
    };
    Batch batch{*world.book};
    batch.add("key", work);
    batch.add("key", work);
    batch.add("key", work, "other");
    const auto results = batch.run();
    REQUIRE(results[0]);
    REQUIRE(results[1]);
    CHECK(base::json::text(results[0].value()) == base::json::text(results[1].value()));
    CHECK(code_of(results[2]) == codes::key_used_for_something_else);

    world.open();
    const auto again = world.book->run(command("key"), work);
    REQUIRE(again);
    CHECK(base::json::text(again.value()) == base::json::text(results[0].value()));
    CHECK(code_of(world.book->run(command("key", "other"), work)) == codes::key_used_for_something_else);
    CHECK(entries(*world.book) == 1);

    // A refusal is not stored: the same key may be tried again.
    CHECK_FALSE(world.book->run(command("once"),
                                [](Recording&) -> base::Result<base::Uuid> { return base::Refusal{codes::reason_required}; }));
    CHECK(world.book->run(command("once"), work));
}

TEST_CASE("a key must be printable and of sensible length")
{
    World world;
    auto& book = world.open();
    for (const std::string& key :
         {std::string{}, std::string(201, 'a'), std::string{"a b"}, std::string{"鍵"}, std::string("a\0b", 3)})
        CHECK(code_of(book.run(command(key), assigning(id(1), "a"))) == codes::bad_key);
    CHECK(book.run(command(std::string(200, 'a')), assigning(id(1), "a")));
}

TEST_CASE("who saw an older state is refused, and both states are named")
{
    World world;
    auto& book = world.open();
    world.record(id(1), "2026-04-01", Assigned{"a"});
    world.record(id(2), "2026-04-01", Assigned{"b"});
    world.record(id(1), "2026-04-01", Assigned{"c"});
    auto late = command("late");
    late.if_match = 1;
    late.subject = id(1);
    const auto refused = book.run(late, assigning(id(1), "d"));
    CHECK(code_of(refused) == codes::changed_meanwhile);
    CHECK(refused.refusal().first().args == std::vector<std::string>{"1", "3"});
    late.if_match = 3;
    CHECK(book.run(late, assigning(id(1), "d")));
}

TEST_CASE("a day to come, a time of another day and a body too large are refused together")
{
    World world;
    world.open();
    const auto refused = world.run([](Recording& recording) -> base::Result<base::Uuid> {
        recording.record(id(1), day("2026-10-02"), Assigned{std::string(70'000, 'x')}, base::Instant{day("2026-09-01")});
        return id(1);
    });
    REQUIRE_FALSE(refused);
    std::vector<base::Code> found;
    for (const auto& fault : refused.refusal().faults()) found.push_back(fault.code);
    CHECK(found == std::vector<base::Code>{codes::not_yet, codes::time_of_another_day, codes::body_too_large});
    CHECK(entries(*world.book) == 0);
}

TEST_CASE("a clock that went back does not turn the journal round")
{
    World world;
    auto& book = world.open();
    world.clock->move_to(base::parse_instant("2026-10-01T05:00:00.000000Z").value());
    world.record(id(1), "2026-10-01", Assigned{"a"});
    world.clock->move_to(base::parse_instant("2026-10-01T04:00:00.000000Z").value());
    world.record(id(1), "2026-10-01", Assigned{"b"});
    const auto view = book.view();
    CHECK(journal::log::at(view->snapshot(), 1)->head.recorded_at == journal::log::at(view->snapshot(), 2)->head.recorded_at);
    CHECK(world.verify().whole());
}

TEST_CASE("reactions follow under the same command, and an endless one is refused")
{
    World world;
    world.settings.react = [](Recording& recording, const journal::Entry& entry) -> base::Checked {
        if (entry.head.fact == std::string_view{Registered::fact})
            recording.record(entry.head.subject, recording.today(), Assigned{"教育"});
        if (entry.body == R"({"duty":"endless"})") recording.record(entry.head.subject, recording.today(), Assigned{"endless"});
        if (entry.body == R"({"duty":"forbidden"})") return base::Refusal{codes::reason_required};
        return base::Nothing{};
    };
    auto& book = world.open();
    const auto receipt = world.run([](Recording& recording) -> base::Result<base::Uuid> {
        recording.record(id(1), recording.today(), Registered{"1", {}});
        return id(1);
    });
    REQUIRE(receipt);
    CHECK(receipt.value().entries.size() == 2);
    CHECK(code_of(world.run(assigning(id(2), "endless"))) == codes::not_written);
    CHECK(code_of(world.run(assigning(id(2), "forbidden"))) == codes::reason_required);
    CHECK(entries(book) == 2);
    CHECK(world.verify().whole());
}

TEST_CASE("a full disk refuses the command and keeps what was there; afterwards it goes on")
{
    World world;
    auto& book = world.open();
    world.record(id(1), "2026-04-01", Assigned{"before"});
    const auto pages = [&](Recording& recording, const std::string& count) {
        recording.operational().connection().run("PRAGMA max_page_count=" + count, {});
        return base::Result<base::Uuid>{id(9)};
    };
    REQUIRE(world.run([&](Recording& recording) { return pages(recording, "1"); }));  // no page may be added any more
    std::optional<base::Result<journal::Receipt>> refused;
    for (int i = 0; i < 200 && !refused; ++i) {
        auto result = world.run([](Recording& recording) -> base::Result<base::Uuid> {
            for (unsigned char n = 10; n < 14; ++n) recording.record(id(n), recording.today(), Assigned{std::string(3000, 'x')});
            return id(1);
        });
        if (!result) refused = std::move(result);
    }
    REQUIRE(refused);
    CHECK(code_of(*refused) == codes::disk_full);
    const auto before = entries(book);
    CHECK(world.verify().whole());
    CHECK(world.verify().entries == before);
    CHECK_FALSE(journal::difference(book.view()->snapshot(), *world.settings.model));
    REQUIRE(world.run([&](Recording& recording) { return pages(recording, "1000000"); }));
    world.record(id(1), "2026-04-01", Assigned{"after"});
    CHECK(entries(book) == before + 1);
    CHECK(world.verify().whole());
}

TEST_CASE("a disk that fails in the commit refuses the whole batch; memory and file agree afterwards")
{
    World world;
    auto& book = world.open();
    world.record(id(1), "2026-04-01", Assigned{"before"});
    std::signal(SIGXFSZ, SIG_IGN);  // a write beyond the limit fails as on a full disk
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto written = std::filesystem::file_size(world.file() + "-wal");
    auto small = before;
    small.rlim_cur = written + 5000;
    Batch batch{book};
    for (int i = 0; i < 8; ++i)
        batch.add("full" + std::to_string(i), assigning(id(static_cast<unsigned char>(i)), std::string(3000, 'y')));
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto results = batch.run();
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    for (const auto& result : results) CHECK(code_of(result) == codes::disk_full);
    CHECK(entries(book) == 1);
    CHECK(world.verify().whole());
    world.record(id(1), "2026-04-01", Assigned{"after"});
    CHECK(entries(book) == 2);
    world.open();
    CHECK(entries(*world.book) == 2);
    CHECK(world.verify().whole());
}

TEST_CASE("a file that another program wrote to while it was open is not written to")
{
    World world;
    world.open();
    world.record(id(1), "2026-04-01", Assigned{"a"});
    world.record(id(1), "2026-04-01", Assigned{"b"});
    tamper(world.file(), "DELETE FROM journal WHERE seq = 2");
    CHECK(code_of(world.run(assigning(id(1), "c"))) == codes::not_written);
}

TEST_CASE("32 threads write at once: every answered command is there, once, and the chain holds")
{
    World world;
    auto& book = world.open();
    std::vector<std::jthread> threads;
    std::atomic<int> answered = 0;
    for (unsigned char t = 0; t < 32; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 8; ++i) {
                const auto key = std::to_string(t) + "-" + std::to_string(i);
                answered += book.run(command(key), assigning(id(t), key)) ? 1 : 0;
                const auto view = book.view();
                CHECK(duties.where(view->snapshot(), "WHERE subject = ?"_sql, id(t)).size() == static_cast<std::size_t>(i + 1));
            }
        });
    threads.clear();
    CHECK(answered == 256);
    CHECK(entries(book) == 256);
    CHECK(world.verify().whole());
    CHECK_FALSE(journal::difference(book.view()->snapshot(), *world.settings.model));
}

TEST_CASE("too long a queue is refused at once")
{
    World world;
    auto& book = world.open();
    std::atomic<int> busy = 0, done = 0;
    {
        std::binary_semaphore held{0}, release{0};
        book.submit(
            command("hold"),
            [&](Recording&) -> base::Result<base::Uuid> {
                held.release();
                release.acquire();
                return id(1);
            },
            [](auto) {});
        held.acquire();
        for (int i = 0; i < 10'010; ++i)
            book.submit(
                command("k" + std::to_string(i)), [](Recording&) -> base::Result<base::Uuid> { return id(1); },
                [&](auto result) { ++(result ? done : busy); });
        CHECK(busy == 10);
        release.release();
        world.book.reset();  // waits for all that were taken
    }
    CHECK(busy + done == 10'010);
}

TEST_CASE("the witness is told each signed head after its commit, and its failure does not matter")
{
    World world;
    std::vector<std::int64_t> told;
    world.settings.witness = [&](const journal::SignedHead& head) {
        told.push_back(head.seq);
        throw std::runtime_error{"no disk"};
    };
    world.open();
    world.record(id(1), "2026-04-01", Assigned{"a"});
    world.record(id(1), "2026-04-01", Assigned{"b"});
    CHECK(told == std::vector<std::int64_t>{1, 2});
}
