#include "crypto/random.hpp"
#include "journal/book.hpp"

#include <benchmark/benchmark.h>

#include <atomic>
#include <filesystem>

/// The journal's speed on facts of the size a company records: replay, verification, bulk append, and what group commit gains.
namespace {

BOOST_DEFINE_ENUM_CLASS(Grade, caution, internal_only)

struct Registered {
    static constexpr auto fact = "bench.registered.v1";
    static constexpr bool founding = true;
    std::string number;
    Grade grade;
    base::Personal<std::string> name, kana;
};
BOOST_DESCRIBE_STRUCT(Registered, (), (number, grade, name, kana))

struct Lent {
    static constexpr auto fact = "bench.lent.v1";
    base::Uuid borrower, approval;
    std::string purpose;
    base::Day due;
    std::int64_t copies;
};
BOOST_DESCRIBE_STRUCT(Lent, (), (borrower, approval, purpose, due, copies))

struct Item {
    base::Uuid subject;
    std::string number;
    Grade grade;
    base::Personal<std::string> name, kana;
};
BOOST_DESCRIBE_STRUCT(Item, (), (subject, number, grade, name, kana))

struct Loan {
    base::Uuid subject;
    base::Uuid borrower;
    std::string purpose;
    base::Day out, due;
    std::int64_t copies;
};
BOOST_DESCRIBE_STRUCT(Loan, (), (subject, borrower, purpose, out, due, copies))

const store::Table<Item> items{"bench_item", "subject"};
const store::Table<Loan> loans{"bench_loan", "subject, out"};

void apply(store::Tx& tx, const Registered& fact, const journal::Entry& entry)
{
    items.put(tx, {entry.head.subject, fact.number, fact.grade, fact.name, fact.kana});
}

void apply(store::Tx& tx, const Lent& fact, const journal::Entry& entry)
{
    loans.put(tx, {entry.head.subject, fact.borrower, fact.purpose, entry.head.occurred_on, fact.due, fact.copies});
}

base::Day first_day() { return base::parse_day("2024-04-01").value(); }

/// A company in a directory of its own.
struct World {
    World()
    {
        std::filesystem::create_directories(dir);
        book = std::make_unique<journal::Book>(settings, pool);
    }
    ~World()
    {
        book.reset();
        std::filesystem::remove_all(dir);
    }

    base::Result<journal::Receipt> run(const journal::Work& work)
    {
        const auto key = std::string{base::Uuid::make(settings.clock->now(), crypto::random10()).text()};
        return book->run({key, crypto::hex(crypto::sha256({key})), {actor, actor}, {}, {}}, work);
    }

    /// `count` facts in commands of a thousand, each subject registered once and lent nine times.
    void record(int count)
    {
        for (int made = 0; made < count;) {
            const auto result = run([&](journal::Recording& recording) -> base::Result<base::Uuid> {
                for (int i = 0; i < 1000 && made < count; ++i, ++made) one(recording, made);
                return subject;
            });
            if (!result) std::abort();
        }
    }
    void one(journal::Recording& recording, int n)
    {
        if (n % 10 == 0) {
            subject = recording.make_id<base::Uuid>();
            recording.record(
                subject, first_day(),
                Registered{std::to_string(n), Grade::caution, std::string{"髙橋 一郎"}, std::string{"タカハシ イチロウ"}});
        } else {
            const auto out = first_day() + std::chrono::days{n % 10};
            recording.record(subject, out, Lent{subject, subject, "社内審査のための閲覧", out + std::chrono::days{7}, 1});
        }
    }

    const std::filesystem::path dir = std::filesystem::temp_directory_path() / ("bench-" + crypto::random_token());
    const std::string actor{base::Uuid::make({}, crypto::random10()).text()};
    base::Uuid subject;
    journal::Pool pool{1};
    journal::Book::Settings settings{(dir / "company.db").string(),
                                     std::string{base::Uuid::make({}, crypto::random10()).text()},
                                     std::string{base::Uuid::make({}, crypto::random10()).text()},
                                     crypto::hex(crypto::sha256({"catalogue"})),
                                     std::make_shared<const journal::Model>(std::vector<journal::Readings>{
                                         {"bench", {&items, &loans}, {journal::kind<Registered>(), journal::kind<Lent>()}}}),
                                     std::make_shared<base::SystemClock>(),
                                     crypto::random10,
                                     std::make_shared<const crypto::SigningKey>(crypto::SigningKey::make())};
    std::unique_ptr<journal::Book> book;
};

constexpr int facts = 100'000;

World& filled()
{
    static World world;
    static const bool once = (world.record(facts), true);
    benchmark::DoNotOptimize(once);
    return world;
}

void append(benchmark::State& state)
{
    World world;
    for (auto _ : state) world.record(10'000);
    state.SetItemsProcessed(state.iterations() * 10'000);
}
BENCHMARK(append)->Unit(benchmark::kMillisecond)->UseRealTime();

void replay(benchmark::State& state)
{
    auto& world = filled();
    const auto view = world.book->view();
    for (auto _ : state) {
        auto memory = store::Connection::in_memory();
        store::Tx tx{memory};
        store::Transaction transaction{memory, store::Transaction::Kind::write};
        journal::create_tables(tx, *world.settings.model);
        journal::fill(view->snapshot(), tx, *world.settings.model, {});
        transaction.commit();
    }
    state.SetItemsProcessed(state.iterations() * facts);
}
BENCHMARK(replay)->Unit(benchmark::kMillisecond)->UseRealTime();

void verify(benchmark::State& state)
{
    auto& world = filled();
    const auto view = world.book->view();
    for (auto _ : state) {
        const auto found = journal::verify(view->snapshot(), {world.settings.installation,
                                                              world.settings.company,
                                                              {{world.settings.key->id(), world.settings.key->public_pem()}},
                                                              {},
                                                              {}});
        if (!found.whole()) state.SkipWithError(found.reason.c_str());
    }
    state.SetItemsProcessed(state.iterations() * facts);
}
BENCHMARK(verify)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Commands a second of 32 clients that wait for their answers; `alone` makes each wait for the one before, so each commits alone.
double commands_a_second(bool alone, int each)
{
    World world;
    std::mutex one_at_a_time;
    std::atomic<int> made = 0;
    const auto begin = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> clients;
        for (int client = 0; client < 32; ++client)
            clients.emplace_back([&] {
                for (int i = 0; i < each; ++i) {
                    std::unique_lock lock{one_at_a_time, std::defer_lock};
                    if (alone) lock.lock();
                    const auto result = world.run([&](journal::Recording& recording) -> base::Result<base::Uuid> {
                        world.one(recording, made++);
                        return world.subject;
                    });
                    if (!result) std::abort();
                }
            });
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    return 32 * each / took.count();
}

void group_commit(benchmark::State& state)
{
    double alone = 0, grouped = 0;
    for (auto _ : state) {
        alone += commands_a_second(true, 60);
        grouped += commands_a_second(false, 300);
    }
    state.counters["commit_each_per_s"] = alone / static_cast<double>(state.iterations());
    state.counters["group_commit_per_s"] = grouped / static_cast<double>(state.iterations());
    state.counters["ratio"] = grouped / alone;
}
BENCHMARK(group_commit)->Unit(benchmark::kMillisecond)->Iterations(2)->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
