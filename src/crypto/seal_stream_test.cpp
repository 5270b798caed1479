#include "crypto/password.hpp"
#include "crypto/random.hpp"
#include "crypto/seal.hpp"
#include "crypto/seal_stream.hpp"

#include <doctest/doctest.h>

#include <optional>

namespace {

const auto key = crypto::derive_key("secret", "backup");
constexpr std::size_t head = 5 + 16, piece = (64 << 10) + 32;

std::string sealed(std::string_view text, std::size_t step)
{
    std::string out;
    crypto::SealingStream stream{key, "about", [&](std::string_view part) { out += part; }};
    for (std::size_t at = 0; at < text.size(); at += step) stream.add(text.substr(at, step));
    stream.finish();
    return out;
}

std::optional<std::string> opened(std::string_view text, std::size_t step, const std::string& with = key,
                                  std::string_view about = "about")
{
    std::string out;
    crypto::OpeningStream stream{with, about, [&](std::string_view part) { out += part; }};
    for (std::size_t at = 0; at < text.size(); at += step)
        if (!stream.add(text.substr(at, step))) return std::nullopt;
    return stream.finish() ? std::optional{out} : std::nullopt;
}

}  // namespace

TEST_CASE("a stream of any length opens whatever the steps it came in")
{
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, piece - 33, piece - 32, piece - 31, 2 * (piece - 32), std::size_t{200'001}}) {
        const auto text = crypto::random_bytes(size);
        for (const std::size_t step : {std::size_t{7'001}, std::size_t{1} << 20}) {
            CHECK(opened(sealed(text, step), step == 7'001 ? 1 << 20 : 997) == text);
        }
    }
}

TEST_CASE("a stream that was cut, lengthened, reordered or changed does not open")
{
    const auto text = crypto::random_bytes(200'000);
    const auto good = sealed(text, 1 << 20);
    REQUIRE(opened(good, 4096) == text);
    for (const std::size_t length :
         {std::size_t{0}, std::size_t{4}, head, head + 1, head + piece, head + 2 * piece, head + 3 * piece, good.size() - 1})
        CHECK_FALSE(opened(good.substr(0, length), 4096));
    CHECK_FALSE(opened(good + "x", 4096));
    CHECK_FALSE(opened(good + good.substr(head), 4096));
    CHECK_FALSE(opened(
        good.substr(0, head) + good.substr(head + piece, piece) + good.substr(head, piece) + good.substr(head + 2 * piece), 4096));
    CHECK_FALSE(opened(sealed(text, 1 << 20).substr(0, head) + good.substr(head), 4096));  // pieces of another stream
    for (const std::size_t at : {std::size_t{0}, std::size_t{7}, head + 3, head + 100, head + piece + 40, good.size() - 1}) {
        auto changed = good;
        changed[at] ^= 1;
        CHECK_FALSE(opened(changed, 4096));
    }
    CHECK_FALSE(opened(good, 4096, crypto::derive_key("secret", "blobs")));
    CHECK_FALSE(opened(good, 4096, key, "something else"));
}

TEST_CASE("a passphrase and a salt make one key")
{
    const std::string salt(16, 's'), other(16, 't');
    const auto made = crypto::key_of_passphrase("十月の朝の電車", salt);
    CHECK(made.size() == 32);
    CHECK(made == crypto::key_of_passphrase("十月の朝の電車", salt));
    CHECK(made != crypto::key_of_passphrase("十月の朝の電車", other));
    CHECK(made != crypto::key_of_passphrase("十月の夜の電車", salt));
    CHECK_THROWS(crypto::key_of_passphrase("x", "short"));
}
