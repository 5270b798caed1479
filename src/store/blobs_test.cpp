#include "crypto/random.hpp"
#include "store/blobs.hpp"
#include "store/connection.hpp"

#include <doctest/doctest.h>

#include <sys/resource.h>

#include <csignal>
#include <fstream>

namespace fs = std::filesystem;

namespace {

struct Place {
    fs::path folder = fs::temp_directory_path() / ("blobs-" + crypto::random_token().substr(0, 8));
    store::Blobs blobs{folder / "data/blobs", folder / "keys/blobs.key"};
    ~Place() { fs::remove_all(folder); }
    fs::path file(const std::string& hash) const { return folder / "data/blobs" / hash.substr(0, 2) / hash.substr(2); }
};

std::string content(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void write(const fs::path& file, const std::string& bytes) { std::ofstream{file, std::ios::binary} << bytes; }

}  // namespace

TEST_CASE("a file is kept by its content, sealed, for its owner only")
{
    Place place;
    const std::string text = "取扱施設の平面図 drawing of the hall";
    const auto hash = place.blobs.put(text);
    CHECK(hash.size() == 64);
    CHECK(place.blobs.get(hash) == text);
    CHECK(content(place.file(hash)).find("drawing") == std::string::npos);
    CHECK(fs::status(place.file(hash)).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(fs::status(place.folder / "keys/blobs.key").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    const auto before = content(place.file(hash));
    CHECK(place.blobs.put(text) == hash);
    CHECK(content(place.file(hash)) == before);  // not written again
    CHECK(store::Blobs{place.folder / "data/blobs", place.folder / "keys/blobs.key"}.get(hash) == text);
    place.blobs.erase(hash);
    CHECK_FALSE(place.blobs.has(hash));
    CHECK_FALSE(place.blobs.get(hash));
    place.blobs.erase(hash);
}

TEST_CASE("what a killed process left half written goes with the next start; whole files stay")
{
    Place place;
    const auto hash = place.blobs.put("whole");
    const auto half = fs::path{place.file(hash).string() + ".x7Fq2a"};
    write(half, "ha");
    const store::Blobs again{place.folder / "data/blobs", place.folder / "keys/blobs.key"};
    CHECK_FALSE(fs::exists(half));
    CHECK(again.get(hash) == "whole");
}

TEST_CASE("large and empty files come from the spool and go out piece by piece")
{
    Place place;
    const auto spool = place.folder / "spool";
    for (const std::size_t size : {std::size_t{0}, std::size_t{3'000'001}}) {
        const auto bytes = crypto::random_bytes(size);
        write(spool, bytes);
        const auto hash = place.blobs.put_file(spool);
        CHECK(hash == place.blobs.put(bytes));
        CHECK(place.blobs.get(hash) == bytes);
    }
    CHECK(fs::exists(spool));
    CHECK_THROWS_AS(place.blobs.put_file(place.folder / "nowhere"), store::Error);
}

TEST_CASE("a changed, cut or exchanged file is found, and another key opens nothing")
{
    Place place;
    const auto hash = place.blobs.put("one"), other = place.blobs.put("two");
    const auto good = content(place.file(hash));
    auto changed = good;
    changed.back() ^= 1;
    for (const auto& bad : {changed, good.substr(0, good.size() - 1), std::string{}, content(place.file(other))}) {
        write(place.file(hash), bad);
        CHECK_THROWS_AS((void)place.blobs.get(hash), store::Error);
    }
    const store::Blobs stranger{place.folder / "data/blobs", place.folder / "keys/other.key"};
    CHECK_THROWS_AS((void)stranger.get(other), store::Error);
    write(place.folder / "keys/bad.key", "not a key\n");
    CHECK_THROWS_AS((store::Blobs{place.folder / "data/blobs", place.folder / "keys/bad.key"}), store::Error);
}

TEST_CASE("only a digest names a file")
{
    Place place;
    for (const auto* name : {"", "../../keys/blobs.key", "AB", "zz", "/etc/passwd"}) {
        CHECK_FALSE(place.blobs.has(name));
        CHECK_FALSE(place.blobs.get(name));
        place.blobs.erase(name);
    }
    CHECK(fs::exists(place.folder / "keys/blobs.key"));
}

TEST_CASE("where there is no room, nothing is left half-written")
{
    Place place;
    place.blobs.put("makes the folder");
    const auto files = [&] {
        return std::distance(fs::recursive_directory_iterator{place.folder}, fs::recursive_directory_iterator{});
    };
    const auto before = files();
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit narrow{100'000, limit.rlim_max};
    const auto previous = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &narrow);
    auto failure = store::Failure::other;
    try {
        place.blobs.put(std::string(1'000'000, 'x'));
    } catch (const store::Error& error) {
        failure = error.kind();
    }
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, previous);
    CHECK(failure == store::Failure::full);
    CHECK(files() <= before + 1);  // at most the empty folder of its digest
    CHECK(place.blobs.has(place.blobs.put(std::string(1'000'000, 'x'))));
}
