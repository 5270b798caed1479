#include "binder/bundle.hpp"
#include "binder/confirm.hpp"
#include "binder/make.hpp"
#include "catalog/catalog.hpp"
#include "crypto/random.hpp"
#include "documents/archive.hpp"
#include "documents/write_archive.hpp"
#include "journal/log.hpp"
#include "messages/binder.hpp"
#include "store/blobs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace binder;

namespace {

/// Names a scan, as facts of other slices do.
struct Scanned {
    static constexpr auto fact = "binder.scanned.v1";
    std::string scan;
    base::Personal<std::string> name;
};
BOOST_DESCRIBE_STRUCT(Scanned, (), (scan, name))
void apply(store::Tx&, const Scanned&, const journal::Entry&) {}

journal::Model model()
{
    auto all = readings();
    all.facts.push_back(journal::kind<Scanned>());
    return journal::Model{{all}};
}

std::string content(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return std::move(bytes).str();
}

/// A company that has scanned a pledge and made a binder.
struct World {
    World()
    {
        std::filesystem::create_directories(spool);
        scan = blobs.put("\x89PNG a scan");
        blobs.put("nobody's");
        record(Scanned{scan, std::string{"山田"}});
        const auto live = book.view();
        const auto tip = journal::log::tip(live->snapshot(), book.genesis());
        Moment moment{book.today(), book.today(), tip.seq, tip.recorded_at, crypto::hex(tip.hash), 0};
        const auto pdf = blobs.put("%PDF-1.7 a binder");
        made = record(decide({}, moment, {pdf, 17}).value());
        head = moment.head;
    }
    ~World() { std::filesystem::remove_all(dir); }
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    template <class Fact>
    base::Uuid record(const Fact& fact)
    {
        const auto number = std::to_string(++commands);
        const auto work = [&](journal::Recording& recording) {
            const auto subject = recording.make_id<base::Uuid>();
            recording.record(subject, recording.today(), fact);
            return base::Result<base::Uuid>{subject};
        };
        return book.run({number, number, {"actor", {}}, {}, {}}, work).value().subject;
    }

    /// The bundle's parts by name, as one who may see all people or not gets them.
    std::vector<documents::Member> bundle(bool persons = true)
    {
        service::Caller caller;
        caller.name = "佐藤 健一";
        caller.power.permissions["people.view"].company = persons;
        const auto view = book.view();
        const service::Query query{
            view->snapshot(), book,         *catalog,    blobs, spool, caller, {"company", "見本", "見本", "r4", false}, {},
            book.today(),     book.today(), clock->now()};
        const auto zip = content(*make_bundle(query, binder_table.find(view->snapshot(), made).value()));
        const auto archive = documents::Archive::open(zip).value();
        std::vector<documents::Member> members;
        for (const auto& entry : archive.entries()) members.push_back({entry.name, archive.read(entry.name).value()});
        return members;
    }

    const std::filesystem::path dir = std::filesystem::temp_directory_path() / ("binder-" + crypto::random_token());
    const std::filesystem::path spool = dir / "spool";
    std::shared_ptr<base::PinnedClock> clock = std::make_shared<base::PinnedClock>(base::parse_day("2026-10-01").value());
    std::shared_ptr<const crypto::SigningKey> key = std::make_shared<const crypto::SigningKey>(crypto::SigningKey::make());
    std::shared_ptr<const catalog::Catalog> catalog = catalog::built_in();
    store::Blobs blobs{dir / "blobs", dir / "blobs.key"};
    journal::Pool pool{1};
    journal::Book book{{(dir / "company.db").string(), "installation", "company", "catalogue",
                        std::make_shared<const journal::Model>(model()), clock, crypto::random10, key},
                       pool};
    std::string scan, head;
    base::Uuid made;
    int commands = 0;
};

using Members = std::vector<documents::Member>;

documents::Member& member(Members& members, std::string_view name)
{
    const auto found = std::ranges::find_if(members, [&](const auto& m) { return m.name.starts_with(name); });
    REQUIRE(found != members.end());
    return *found;
}

Members without(Members members, std::string_view name)
{
    std::erase_if(members, [&](const auto& m) { return m.name.starts_with(name); });
    return members;
}

/// The first thing that is wrong: "binder.part_changed binder.pdf".
std::string wrong(const Members& members, const Brought& brought = {})
{
    const auto found = confirm(documents::archive_of(members), "x.zip", brought);
    if (found) return "";
    const auto& fault = found.refusal().first();
    return std::string{fault.code.id} + (fault.args.empty() ? "" : ' ' + fault.args.front());
}

Manifest manifest_of(Members& members) { return base::json::read<Manifest>(member(members, parts::manifest).bytes).value(); }

/// Lists all parts anew and signs that: what one does who has a key and wants to hide a change.
Members relisted(Members members, const crypto::SigningKey& key, const std::function<void(Manifest&)>& change = {})
{
    auto manifest = manifest_of(members);
    manifest.key = key.id();
    member(members, parts::key).bytes = key.public_pem();
    for (auto& part : manifest.parts) {
        const auto& bytes = member(members, part.name).bytes;
        part.sha256 = crypto::hex(crypto::sha256({bytes}));
        part.bytes = static_cast<std::int64_t>(bytes.size());
    }
    if (change) change(manifest);
    auto& text = member(members, parts::manifest).bytes;
    text = base::json::text(manifest);
    member(members, parts::signature).bytes = crypto::hex(key.sign(manifest_text(text)));
    return members;
}

}  // namespace

TEST_CASE("a bundle is found whole without the database")
{
    World world;
    auto members = world.bundle();
    CHECK(wrong(members) == "");
    CHECK(member(members, parts::evidence).name == "evidence/" + world.scan + ".png");
    const auto manifest = manifest_of(members);
    CHECK(manifest.printed_entries == 1);
    CHECK(manifest.printed_head == world.head);
    CHECK(manifest.journal_entries == 2);
    CHECK(std::ranges::count_if(members, [](const auto& m) { return m.name.starts_with("evidence/"); }) == 1);
    CHECK(std::ranges::find(manifest.parts, member(members, parts::evidence).name, &Part::name)->entries ==
          std::vector<std::int64_t>{1});
    CHECK(wrong(members, {{{world.key->id(), world.key->public_pem()}}, world.head.substr(0, 16)}) == "");
}

TEST_CASE("persons are left out for who may not see them, and the chain still holds")
{
    World world;
    auto with = world.bundle(), without_persons = world.bundle(false);
    const auto name = crypto::hex(std::string_view{"山田"});
    CHECK(member(with, parts::journal).bytes.find(name) != std::string::npos);
    CHECK(member(without_persons, parts::journal).bytes.find(name) == std::string::npos);
    CHECK(wrong(without_persons) == "");
}

TEST_CASE("a changed byte in any part is found and named")
{
    World world;
    const auto whole = world.bundle();
    for (const auto& part : whole) {
        auto members = whole;
        auto& bytes = member(members, part.name).bytes;
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        const auto found = wrong(members);
        CAPTURE(part.name);
        if (part.name == parts::manifest || part.name == parts::signature)
            CHECK((found.starts_with("binder.manifest_") || found == "binder.part_changed key.pub.pem"));  // it names the key
        else
            CHECK(found == "binder.part_changed " + part.name);
    }
}

TEST_CASE("a byte that is changed on the way is found, wherever it lies")
{
    World world;
    const auto zip = documents::archive_of(world.bundle());
    for (std::size_t at = 0; at < zip.size(); at += 211) {
        auto changed = zip;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        const auto found = confirm(changed, "x.zip", {});
        // A few bytes of a zip say nothing (times, versions); then what was read is what was signed.
        if (found) CHECK(found.value().manifest.printed_head == world.head);
    }
    for (const auto size : {std::size_t{0}, zip.size() / 2, zip.size() - 1}) CHECK_FALSE(confirm(zip.substr(0, size), "x", {}));
}

TEST_CASE("a missing, an added and a swapped file are named")
{
    World world;
    auto whole = world.bundle();
    for (const auto& part : whole) {
        CAPTURE(part.name);
        const auto found = wrong(without(whole, part.name));
        CHECK(found == (part.name == parts::manifest ? "binder.not_a_bundle x.zip" : "binder.part_missing " + part.name));
    }
    auto more = whole;
    more.push_back({"evidence/more.pdf", "%PDF"});
    CHECK(wrong(more) == "binder.part_added evidence/more.pdf");
    auto swapped = whole;
    std::swap(member(swapped, parts::paper).bytes, member(swapped, parts::evidence).bytes);
    CHECK(wrong(swapped).starts_with("binder.part_changed"));
}

TEST_CASE("what a holder of the key lists anew is still found in the chain")
{
    World world;
    const auto whole = world.bundle();
    auto paper = whole;
    member(paper, parts::paper).bytes += "another";
    CHECK(wrong(relisted(paper, *world.key)) == "binder.binder_not_recorded");

    auto cut = whole;
    auto& lines = member(cut, parts::journal).bytes;
    lines.resize(lines.rfind('\n', lines.size() - 2) + 1);
    CHECK(wrong(relisted(cut, *world.key)).starts_with("binder.chain_broken 2"));

    auto edited = whole;
    auto& text = member(edited, parts::journal).bytes;
    text.replace(text.find(world.scan), 4, "0000");
    CHECK(wrong(relisted(edited, *world.key)).starts_with("binder.chain_broken 1"));

    const auto printed = [](Manifest& manifest) { manifest.printed_head = std::string(64, '0'); };
    CHECK(wrong(relisted(whole, *world.key, printed)) == "binder.head_not_in_chain 0000000000000000");
    const auto longer = [](Manifest& manifest) { manifest.journal_entries = 3; };
    CHECK(wrong(relisted(whole, *world.key, longer)) == "binder.chain_differs 3");
    const auto other_day = [](Manifest& manifest) { manifest.as_of += std::chrono::days{1}; };
    CHECK(wrong(relisted(whole, *world.key, other_day)) == "binder.binder_not_recorded");
}

TEST_CASE("another key, and a printed head that is of another chain")
{
    World world;
    const auto whole = world.bundle();
    const auto stranger = crypto::SigningKey::make();
    CHECK(wrong(whole, {{{stranger.id(), stranger.public_pem()}}, ""}) == "binder.key_differs " + world.key->id());
    CHECK(wrong(relisted(whole, stranger)).starts_with("binder.chain_broken"));  // its heads are signed by the first key
    auto forged = whole;
    auto& signature = member(forged, parts::signature).bytes;
    signature = crypto::hex(stranger.sign(manifest_text(member(forged, parts::manifest).bytes)));
    CHECK(wrong(forged) == "binder.manifest_changed");
    CHECK(wrong(whole, {{}, std::string(16, '0')}) == "binder.witness_not_in_chain 0000000000000000");
    CHECK(wrong(whole, {{}, "00"}) == "binder.witness_too_short");
    CHECK(wrong({{"other.txt", "no bundle"}}) == "binder.not_a_bundle x.zip");
}
