#include "journal/sample_test.hpp"

#include "journal/log.hpp"
#include "messages/journal.hpp"

#include <fstream>

using namespace sample;
using journal::Recording;
namespace codes = journal::codes;

namespace {

base::Result<journal::Receipt> dispose(World& world, std::vector<std::int64_t> entries, std::string approval = "承認",
                                       std::string witness = "立会者", std::string reason = "保存期間の満了")
{
    return world.run([&](Recording& recording) -> base::Result<base::Uuid> {
        TRY(recording.dispose(entries, approval, witness, reason));
        return id(1);
    });
}

/// Whether these bytes are anywhere in the company's file or beside it.
bool on_disk(const World& world, const std::string& text)
{
    for (const auto& file : std::filesystem::directory_iterator{world.dir}) {
        std::ifstream in{file.path(), std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
        if (bytes.find(text) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a disposal erases what was said about a person everywhere, and the chain still verifies")
{
    World world;
    auto& book = world.open();
    const std::string name = "廃棄太郎", right = "廃棄次郎", other = "在職花子";
    const std::string large = name + std::string(20'000, 'x');  // lies in pages of its own
    world.record(id(1), "2026-04-01", Registered{"1", name});
    world.record(id(2), "2026-04-01", Registered{"2", other});
    world.record(id(3), "2026-04-01", Registered{"3", large});
    for (int i = 0; i < 50; ++i)  // rows move within their pages
        world.record(id(static_cast<unsigned char>(i % 3 + 1)), "2026-04-02",
                     Assigned{std::string(static_cast<std::size_t>(i * 40), 'y')});
    REQUIRE(world.run([&](Recording& recording) -> base::Result<base::Uuid> {
        TRY(recording.correct(1, day("2026-04-01"), "誤字",
                              base::json::parse(R"({"number":"1","name":")" + right + "\"}").value()));
        return id(1);
    }));
    const journal::AsOf april{day("2026-04-30"), {}};
    CHECK(persons.find(book.view(april)->snapshot(), id(1))->name.value() == right);
    REQUIRE(on_disk(world, name));

    REQUIRE(dispose(world, {1, 3}));
    CHECK_FALSE(on_disk(world, name));
    CHECK_FALSE(on_disk(world, right));
    CHECK(on_disk(world, other));
    for (const auto& view : {book.view(), book.view(april)}) {
        const auto person = persons.find(view->snapshot(), id(1)).value();
        CHECK(person.name.disposed());
        CHECK(person.number == "1");
        CHECK(persons.find(view->snapshot(), id(2))->name.value() == other);
    }
    CHECK(world.verify().whole());
    CHECK_FALSE(journal::difference(book.view()->snapshot(), *world.settings.model));
    world.open();
    CHECK(world.verify().whole());
    CHECK_FALSE(on_disk(world, name));
}

TEST_CASE("a reader who rests on the log delays the cleaning, the next batch does it")
{
    World world;
    auto& book = world.open();
    world.record(id(1), "2026-04-01", Registered{"1", std::string{"廃棄太郎"}});
    auto reader = book.view();
    CHECK(persons.all(reader->snapshot()).size() == 1);
    REQUIRE(dispose(world, {1}));
    CHECK(on_disk(world, "廃棄太郎"));
    reader.reset();
    world.record(id(2), "2026-04-01", Assigned{"a"});
    CHECK_FALSE(on_disk(world, "廃棄太郎"));
}

TEST_CASE("a disposal names entries about persons, its approval, witness and reason, or is refused with all faults")
{
    World world;
    world.open();
    world.record(id(1), "2026-04-01", Registered{"1", std::string{"山田"}});
    world.record(id(1), "2026-04-01", Assigned{"a"});
    const auto refused = dispose(world, {1, 2, 9}, "", "", "");
    REQUIRE_FALSE(refused);
    std::vector<std::string> found;
    for (const auto& fault : refused.refusal().faults()) found.push_back(std::string{fault.code.id} + " " + fault.path);
    CHECK(found == std::vector<std::string>{"journal.approval_required approval", "journal.witness_required witness",
                                            "journal.reason_required reason", "journal.nothing_personal entries[1]",
                                            "journal.no_such_entry entries[2]"});
    REQUIRE_FALSE(dispose(world, {}));
    REQUIRE(dispose(world, {1}));
    const auto again = dispose(world, {1});
    REQUIRE_FALSE(again);
    CHECK(again.refusal().first().code == codes::nothing_personal);
    const auto undone = world.run([](Recording& recording) -> base::Result<base::Uuid> {
        TRY(recording.correct(3, day("2026-04-01"), "取消し", std::nullopt));
        return id(1);
    });
    REQUIRE_FALSE(undone);
    CHECK(undone.refusal().first().code == codes::not_correctable);
}

TEST_CASE("a private body that is put back after its disposal is found")
{
    World world;
    world.open();
    world.record(id(1), "2026-04-01", Registered{"1", std::string{"山田"}});
    const auto personal = journal::log::at(world.book->view()->snapshot(), 1)->personal.value();
    REQUIRE(dispose(world, {1}));
    tamper(world.file(), "UPDATE journal SET personal = ? WHERE seq = 1", {store::Blob{personal}});
    CHECK(world.verify().reason == "private body kept");
}
