#include "journal/sample_test.hpp"

#include "journal/log.hpp"

using namespace sample;
using journal::Recording;
namespace reasons = journal::reasons;

namespace {

/// Three persons, each with a name and a duty.
void fill(World& world)
{
    world.open();
    for (unsigned char n = 1; n <= 3; ++n) {
        world.record(id(n), "2026-04-01", Registered{std::to_string(n), std::string{"山田"} + std::to_string(n)});
        world.record(id(n), "2026-04-02", Assigned{"保護責任者"});
    }
}

void check_bad(const journal::Verification& found, std::int64_t seq, std::string_view reason)
{
    CHECK(found.first_bad == seq);
    CHECK(found.reason == reason);
    CHECK_FALSE(found.whole());
}

}  // namespace

/// The digests were computed by another program (Python's hashlib) from the text below.
TEST_CASE("the head of an entry is frozen: these digests never change")
{
    journal::Head head;
    head.company = "0190f0a0-0000-7000-8000-000000000001";
    head.seq = 7;
    head.recorded_at = base::parse_instant("2026-04-01T00:00:00.000001Z").value();
    head.occurred_on = day("2026-03-31");
    head.actor = "person";
    head.command = "key";
    head.subject = base::Uuid::make(base::Instant{}, {1});
    head.fact = "sample.registered.v1";
    head.catalogue = "abc";
    head.body_sha = crypto::hex(crypto::sha256({"{}"}));
    CHECK(base::json::text(head) ==
          R"({"v":1,"company":"0190f0a0-0000-7000-8000-000000000001","seq":7,"recorded_at":"2026-04-01T00:00:00.000001Z",)"
          R"("occurred_on":"2026-03-31","occurred_at":null,"actor":"person","acting_as":null,"command":"key","n":0,)"
          R"("subject":"00000000-0000-7100-8000-000000000000","fact":"sample.registered.v1","catalogue":"abc","corrects":null,)"
          R"("body_sha":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","private_sha":null})");
    const auto genesis = journal::genesis("installation", "company");
    CHECK(crypto::hex(genesis) == "83207e2c6a37b050193bcb243958a2c67d4ae879587b2c9b8f70d7b8f77d92d3");
    CHECK(crypto::hex(journal::link(genesis, head)) == "169188cd7d01e800c8d623a7044c0f4ac082f5e9cfbb0b0592f67f005ccd1150");
}

TEST_CASE("a journal as it was written holds, and says how far")
{
    World world;
    fill(world);
    const auto found = world.verify();
    CHECK(found.whole());
    CHECK(found.entries == 6);
    REQUIRE(found.signed_by);
    CHECK(found.signed_by->seq == 6);
    CHECK(found.head == found.signed_by->hash);
}

TEST_CASE("one signed head a day is kept, and the last")
{
    World world;
    fill(world);
    world.clock->move_to(base::Instant{day("2026-10-02")});
    world.record(id(1), "2026-10-01", Assigned{"点検者"});
    world.record(id(1), "2026-10-02", Assigned{"点検者"});
    const auto heads = journal::heads::all(world.book->view()->snapshot());
    REQUIRE(heads.size() == 2);
    CHECK(heads[0].seq == 6);
    CHECK(heads[1].seq == 8);
    CHECK(world.verify().whole());
}

TEST_CASE("a changed body, private body, head, order or hash is named")
{
    World world;
    fill(world);
    SUBCASE("body")
    {
        tamper(world.file(), R"(UPDATE journal SET body = '{"duty":"管理者"}' WHERE seq = 4)");
        check_bad(world.verify(), 4, reasons::body);
    }
    SUBCASE("private body")
    {
        tamper(world.file(), "UPDATE journal SET personal = ? WHERE seq = 3",
               {store::Blob{std::string(16, 'x') + R"({"name":"x"})"}});
        check_bad(world.verify(), 3, reasons::personal);
    }
    SUBCASE("private body erased without a disposal")
    {
        tamper(world.file(), "UPDATE journal SET personal = NULL WHERE seq = 3");
        check_bad(world.verify(), 3, reasons::missing);
    }
    SUBCASE("private body where there was none")
    {
        tamper(world.file(), "UPDATE journal SET personal = ? WHERE seq = 2", {store::Blob{std::string(16, 'x') + "{}"}});
        check_bad(world.verify(), 2, reasons::personal);
    }
    SUBCASE("the day")
    {
        tamper(world.file(), "UPDATE journal SET occurred_on = occurred_on - 1 WHERE seq = 2");
        check_bad(world.verify(), 2, reasons::link);
    }
    SUBCASE("who did it")
    {
        tamper(world.file(), "UPDATE journal SET actor = 'another' WHERE seq = 5");
        check_bad(world.verify(), 5, reasons::link);
    }
    SUBCASE("body and its digest")
    {
        tamper(world.file(), "UPDATE journal SET body = '{}', body_sha = ? WHERE seq = 2",
               {crypto::hex(crypto::sha256({std::string_view{"{}"}}))});
        check_bad(world.verify(), 2, reasons::link);
    }
    SUBCASE("hash")
    {
        tamper(world.file(), "UPDATE journal SET hash = x'00' WHERE seq = 2");
        check_bad(world.verify(), 2, reasons::link);
    }
    SUBCASE("a subject that is none")
    {
        tamper(world.file(), "UPDATE journal SET subject = 'nobody' WHERE seq = 2");
        check_bad(world.verify(), 2, reasons::unreadable);
    }
    SUBCASE("an entry taken out")
    {
        tamper(world.file(), "DELETE FROM journal WHERE seq = 2");
        check_bad(world.verify(), 2, reasons::gap);
    }
    SUBCASE("the company")
    {
        tamper(world.file(), "UPDATE journal SET company = 'other' WHERE seq = 1");
        check_bad(world.verify(), 1, reasons::company);
    }
}

TEST_CASE("a cut tail is caught by the signed head, by a head remembered elsewhere, or by a printed one")
{
    World world;
    fill(world);
    const auto outside = journal::heads::last(world.book->view()->snapshot()).value();
    const auto printed = outside.hash.substr(0, 20);
    tamper(world.file(), "DELETE FROM journal WHERE seq > 4");
    check_bad(world.verify(), 5, reasons::tail);

    // The attacker also removes the signed heads: then the signature is missing, and where signing is not asked for, only a
    // head that left the machine tells.
    tamper(world.file(), "DELETE FROM journal_head");
    check_bad(world.verify(), 1, reasons::unsigned_tail);
    auto expected = world.expectation();
    expected.outside = outside;
    check_bad(world.verify(expected), 5, reasons::tail);
    expected.outside.reset();
    expected.witness = printed;
    check_bad(world.verify(expected), 4, reasons::witness);
    expected.public_keys.clear();
    expected.witness.clear();
    CHECK(world.verify(expected).whole());
}

TEST_CASE("a printed head proves the prefix up to it")
{
    World world;
    fill(world);
    const auto printed = world.verify().head;
    world.record(id(1), "2026-05-01", Assigned{"点検者"});
    auto expected = world.expectation();
    expected.witness = printed.substr(0, 16);
    CHECK(world.verify(expected).witnessed == 6);
    for (auto& c : expected.witness) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    CHECK(world.verify(expected).witnessed == 6);
    SUBCASE("too short to prove anything")
    {
        expected.witness = printed.substr(0, 8);
        check_bad(world.verify(expected), 7, reasons::witness);
    }
    SUBCASE("of another journal")
    {
        expected.witness = std::string(64, '0');
        check_bad(world.verify(expected), 7, reasons::witness);
    }
}

TEST_CASE("another company's file, or another installation's, is not taken for this one")
{
    World world, other;
    other.settings.company = "other";
    other.settings.key = world.settings.key;
    fill(world);
    fill(other);
    check_bad(other.verify(world.expectation()), 1, reasons::company);

    World moved;
    moved.settings.installation = "elsewhere";
    moved.settings.key = world.settings.key;
    fill(moved);
    check_bad(moved.verify(world.expectation()), 1, reasons::link);
}

TEST_CASE("a chain written anew and signed by another key is caught")
{
    World world, forged;
    fill(world);
    const auto outside = journal::heads::last(world.book->view()->snapshot()).value();
    forged.open();
    for (unsigned char n = 1; n <= 6; ++n) forged.record(id(n), "2026-04-01", Assigned{"偽"});
    check_bad(forged.verify(world.expectation()), 6, reasons::signature);

    // Even the right key does not help against a head that is remembered elsewhere.
    World resigned;
    resigned.settings.key = world.settings.key;
    resigned.open();
    for (unsigned char n = 1; n <= 6; ++n) resigned.record(id(n), "2026-04-01", Assigned{"偽"});
    CHECK(resigned.verify(world.expectation()).whole());
    auto expected = world.expectation();
    expected.outside = outside;
    check_bad(resigned.verify(expected), 6, reasons::outside);
}

TEST_CASE("a remembered head must be signed itself")
{
    World world;
    fill(world);
    auto expected = world.expectation();
    expected.outside = journal::heads::last(world.book->view()->snapshot());
    CHECK(world.verify(expected).whole());
    expected.outside->signature = "00";
    check_bad(world.verify(expected), 6, reasons::outside);
}

TEST_CASE("the key changes under both signatures, and the old one signs no more")
{
    World world;
    fill(world);
    const auto old = world.settings.key;
    const auto next = std::make_shared<const crypto::SigningKey>(crypto::SigningKey::make());
    REQUIRE(world.book->change_key({"change", "change", {"operator", {}}, {}, {}}, next));
    world.record(id(1), "2026-05-01", Assigned{"点検者"});
    const auto with = [&](const crypto::SigningKey& key) {
        auto expected = world.expectation();
        expected.public_keys = {{key.id(), key.public_pem()}};
        return world.verify(expected);
    };
    CHECK(with(*old).whole());
    CHECK(with(*next).whole());
    CHECK(with(*next).signed_by->key_id == next->id());
    check_bad(with(crypto::SigningKey::make()), 6, reasons::signature);

    // A journal is opened with the key that signs it.
    CHECK_THROWS_AS(world.open(), std::runtime_error);
    world.settings.key = next;
    world.open();
    world.record(id(1), "2026-05-02", Assigned{"点検者"});
    CHECK(with(*next).whole());

    SUBCASE("a head signed by the retired key")
    {
        auto head = journal::heads::last(world.book->view()->snapshot()).value();
        head.key_id = old->id();
        tamper(world.file(), "UPDATE journal_head SET key_id = ?, signature = ? WHERE seq = ?",
               {head.key_id, crypto::hex(old->sign(journal::signed_text(head))), head.seq});
        check_bad(with(*next), 9, reasons::signature);
    }
    SUBCASE("a change the old key did not sign")
    {
        const auto thief = std::make_shared<const crypto::SigningKey>(crypto::SigningKey::make());
        REQUIRE(world.run([&](Recording& recording) -> base::Result<base::Uuid> {
            recording.record(id(9), day("2026-10-01"), journal::KeyChanged{next->public_pem(), thief->public_pem(), "00", "00"});
            return id(9);
        }));
        check_bad(with(*next), 10, reasons::key);
    }
}
