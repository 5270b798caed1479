#include "crypto/random.hpp"
#include "jobs/midnight.hpp"
#include "jobs/worker.hpp"
#include "messages/jobs.hpp"

#include <doctest/doctest.h>

using namespace jobs;
using namespace std::chrono;

namespace {

constexpr base::Day october{sys_days{2026y / 10 / 1}};

struct World {
    std::shared_ptr<base::PinnedClock> clock = std::make_shared<base::PinnedClock>(october);
    Queue queue{store::Connection::in_memory(), clock, crypto::random10};
    void pass(microseconds time) { clock->move_to(clock->now() + time); }
    State state(const Job& job) const { return queue.of(job.company).front().state; }
};

const Work nothing = [](const Job&, const Report&) -> base::Result<std::string> { return std::string{"made"}; };

}  // namespace

TEST_CASE("a key is put once, and the job it named is returned")
{
    World world;
    const auto job = world.queue.put("tohto", "kind", "monthly|2026-10", "{}");
    CHECK(world.queue.put("tohto", "kind", "monthly|2026-10", "{\"other\":1}").id == job.id);
    CHECK(world.queue.of("tohto").size() == 1);
    CHECK(world.queue.of("other").empty());
}

TEST_CASE("a job is done once and not taken again")
{
    World world;
    const auto job = world.queue.put("tohto", "kind", "k", "{}");
    const auto before = world.queue.version();
    CHECK(work_once(world.queue, {{"kind", nothing}}));
    CHECK(world.state(job) == State::done);
    CHECK(world.queue.of("tohto").front().percent == 100);
    CHECK(world.queue.of("tohto").front().result == "made");
    CHECK(world.queue.version() > before);
    CHECK_FALSE(work_once(world.queue, {{"kind", nothing}}));
}

TEST_CASE("a lost lease starts the job again; who lost it can no longer report or finish")
{
    World world;
    const auto job = world.queue.put("tohto", "kind", "k", "{}");
    const auto first = world.queue.take().value();
    CHECK_FALSE(world.queue.take());
    CHECK(world.queue.report(first, 40, "半分ほど"));
    world.pass(lease - seconds{1});
    CHECK_FALSE(world.queue.take());  // the report renewed it
    world.pass(seconds{2});
    const auto second = world.queue.take().value();
    CHECK(second.id == first.id);
    CHECK(second.attempts == 2);
    CHECK_FALSE(world.queue.report(first, 90, ""));
    world.queue.finish(first, State::done, "");
    CHECK(world.state(job) == State::running);
    world.queue.finish(second, State::done, "");
    CHECK(world.state(job) == State::done);
}

TEST_CASE("what ran when the process died starts again at once, not when its lease runs out")
{
    World world;
    const auto job = world.queue.put("tohto", "kind", "k", "{}");
    const auto first = world.queue.take().value();
    CHECK_FALSE(world.queue.take());
    world.queue.take_back();
    const auto second = world.queue.take();
    REQUIRE(second);
    CHECK(second->id == job.id);
    CHECK(second->attempts == 2);
    CHECK_FALSE(world.queue.report(first, 10, ""));
}

TEST_CASE("what breaks each time has failed after three attempts")
{
    World world;
    const auto job = world.queue.put("tohto", "kind", "k", "{}");
    int done = 0;
    const std::map<std::string, Work> broken{{"kind", [&](const Job&, const Report&) -> base::Result<std::string> {
                                                  throw std::runtime_error{"no disk " + std::to_string(++done)};
                                              }}};
    for (int i = 0; i < 5; ++i) {
        work_once(world.queue, broken);
        world.pass(lease);
    }
    CHECK(done == most_attempts);
    CHECK(world.state(job) == State::failed);
}

TEST_CASE("a refusal is the failure in words; an unknown kind fails")
{
    World world;
    const auto job = world.queue.put("tohto", "kind", "k", "{}");
    work_once(world.queue,
              {{"kind", [](const Job&, const Report&) -> base::Result<std::string> { return base::Refusal{codes::no_such_job}; }}});
    CHECK(world.state(job) == State::failed);
    CHECK_FALSE(world.queue.of("tohto").front().note.empty());
    World other;
    const auto unknown = other.queue.put("tohto", "of the future", "k", "{}");
    work_once(other.queue, {});
    CHECK(other.state(unknown) == State::failed);
}

TEST_CASE("a cancelled job is told at its next report; what is over cannot be cancelled, nor another company's")
{
    World world;
    const auto job = world.queue.put("tohto", "kind", "k", "{}");
    CHECK_FALSE(world.queue.cancel("other", job.id));
    bool went_on = true;
    work_once(world.queue, {{"kind", [&](const Job& one, const Report& report) -> base::Result<std::string> {
                                 CHECK(world.queue.cancel("tohto", one.id));
                                 went_on = report(50, "");
                                 return std::string{"made"};
                             }}});
    CHECK_FALSE(went_on);
    CHECK(world.state(job) == State::cancelled);
    CHECK_FALSE(world.queue.cancel("tohto", job.id));
}

TEST_CASE("the day's work begins at 00:05 in Japan, 15:05 of the day before in UTC")
{
    const base::Instant start = base::Instant{october} - hours{9} + minutes{5};
    CHECK(next_morning(start - minutes{1}) == start);
    CHECK(next_morning(start) == start + days{1});
    CHECK(next_morning(start + hours{23}) == start + days{1});
}

TEST_CASE("Midnight begins the work of today at once and ends when it goes")
{
    int begun = 0;
    std::optional<base::Day> day;
    {
        std::mutex mutex;
        std::condition_variable told;
        Midnight midnight{std::make_shared<base::PinnedClock>(october), [&](base::Day today) {
                              const std::lock_guard lock{mutex};
                              ++begun;
                              day = today;
                              told.notify_all();
                          }};
        std::unique_lock lock{mutex};
        told.wait_for(lock, seconds{10}, [&] { return begun > 0; });
    }
    CHECK(begun == 1);
    CHECK(day == october);
}
