#include "journal/sample_test.hpp"

#include "journal/extract.hpp"
#include "journal/witness.hpp"

#include <fstream>
#include <sstream>

using namespace sample;
using journal::Persons;
namespace extract = journal::extract;

namespace {

std::string extracted(World& world, Persons persons)
{
    std::ostringstream out;
    extract::write(world.book->view()->snapshot(), world.settings.installation, world.settings.company, persons, out);
    return out.str();
}

journal::Verification check(const std::string& text, const journal::Expectation& expected)
{
    std::istringstream in{text};
    return extract::verify(in, expected);
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    REQUIRE(text.find(from) != std::string::npos);
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("an extract is checked without its database")
{
    World world;
    world.open();
    world.record(id(1), "2026-04-01", Registered{"1", std::string{"山田"}});
    world.record(id(1), "2026-04-02", Assigned{"管理者"});
    for (const auto persons : {Persons::included, Persons::left_out}) {
        const auto text = extracted(world, persons);
        const auto found = check(text, world.expectation());
        CHECK(found.whole());
        CHECK(found.entries == 2);
        CHECK(found.head == world.verify().head);
        CHECK((text.find(crypto::hex(std::string_view{"山田"})) != std::string::npos) == (persons == Persons::included));
        CHECK(check(replaced(text, "管理者", "監査者"), world.expectation()).first_bad == 2);
        CHECK(check(text.substr(0, text.rfind('\n', text.size() - 2) + 1), world.expectation()).reason == "tail");
        CHECK(check(text + "{}\n", world.expectation()).first_bad == 3);
    }
    CHECK_FALSE(check("", world.expectation()).whole());
    CHECK_FALSE(check("{\"format\":\"another\"}\n", world.expectation()).whole());
}

TEST_CASE("the witness folder remembers the last head and keeps it when the journal goes back")
{
    World world;
    const auto folder = (world.dir / "witness").string();
    std::filesystem::create_directories(folder);
    journal::WitnessFolder witness{folder};
    world.settings.witness = [&](const journal::SignedHead& head) { witness.remember(head); };
    world.open();
    CHECK_FALSE(witness.last("company"));
    world.record(id(1), "2026-04-01", Assigned{"a"});
    std::filesystem::copy_file(world.file(), world.file() + ".old");
    std::filesystem::copy_file(world.file() + "-wal", world.file() + ".old-wal");
    world.record(id(1), "2026-04-01", Assigned{"b"});
    const auto last = witness.last("company").value();
    CHECK(last.seq == 2);
    auto expected = world.expectation();
    expected.outside = last;
    CHECK(world.verify(expected).whole());

    // An older copy of the file is put in its place, and goes its own way.
    world.book.reset();
    std::filesystem::rename(world.file() + ".old", world.file());
    std::filesystem::rename(world.file() + ".old-wal", world.file() + "-wal");
    std::filesystem::remove(world.file() + "-shm");
    world.open();
    CHECK(world.verify(expected).reason == "tail");
    world.record(id(1), "2026-04-01", Assigned{"c"});
    CHECK(witness.last("company")->hash == last.hash);
    CHECK(world.verify(expected).reason == "outside head");

    std::ofstream{folder + "/company.json"} << "broken";
    CHECK_THROWS_AS(witness.last("company"), std::runtime_error);
    CHECK_THROWS_AS(witness.last("../company"), std::logic_error);
}
