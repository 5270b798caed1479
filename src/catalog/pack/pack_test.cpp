#include "catalog/pack/pack.hpp"

#include "crypto/digest.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using catalog::Pack;

namespace {

const std::map<std::string, std::string> two{{"a.yaml", R"({"a":1})"}, {"b/c.yaml", std::string(5000, ' ')}};

/// With the seal made anew: what a careful forger would do.
std::string resealed(std::string bytes)
{
    bytes.resize(bytes.size() - 32);
    bytes += crypto::bytes(crypto::sha256({bytes}));
    return bytes;
}

}  // namespace

TEST_CASE("what is packed is read back, by path")
{
    const auto pack = Pack::of(catalog::pack(two));
    CHECK(pack.paths() == std::vector<std::string>{"a.yaml", "b/c.yaml"});
    CHECK(pack.text("a.yaml") == two.at("a.yaml"));
    CHECK(pack.text("b/c.yaml") == two.at("b/c.yaml"));
    CHECK(pack.has("a.yaml"));
    CHECK_FALSE(pack.has("a"));
    CHECK_THROWS_AS(pack.text("a"), std::out_of_range);
    CHECK(Pack::of(catalog::pack({})).paths().empty());
}

TEST_CASE("the hash is of paths and contents")
{
    const auto hash = Pack::of(catalog::pack(two)).hash();
    CHECK(hash.size() == 64);
    CHECK(Pack::of(catalog::pack(two)).hash() == hash);
    auto other = two;
    other["a.yaml"] = R"({"a":2})";
    CHECK(Pack::of(catalog::pack(other)).hash() != hash);
    auto renamed = two;
    renamed["aa.yaml"] = renamed.extract("a.yaml").mapped();
    CHECK(Pack::of(catalog::pack(renamed)).hash() != hash);
}

TEST_CASE("a pack changed in any byte, cut or of another version is refused")
{
    const auto good = catalog::pack(two);
    for (std::size_t i = 0; i < good.size(); ++i) {
        auto bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x10);
        CHECK_THROWS_AS(Pack::of(bad), std::runtime_error);
    }
    for (std::size_t n = 0; n < good.size(); ++n) CHECK_THROWS_AS(Pack::over({good.data(), n}), std::runtime_error);
}

TEST_CASE("a resealed pack is never read as something else")
{
    const auto good = catalog::pack(two);
    const auto hash = Pack::of(good).hash();
    for (std::size_t i = 8; i + 32 < good.size(); ++i) {
        auto bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x10);
        try {
            const auto pack = Pack::of(resealed(bad));
            if (pack.hash() != hash) continue;  // another edition, and it says so
            for (const auto& path : pack.paths()) {
                const auto text = pack.text(path);
                CHECK(text == two.at(path));
            }
        } catch (const std::runtime_error&) {
        }
    }
}
