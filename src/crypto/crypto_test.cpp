#include "crypto/digest.hpp"
#include "crypto/password.hpp"
#include "crypto/random.hpp"
#include "crypto/seal.hpp"
#include "crypto/sign.hpp"

#include <doctest/doctest.h>

TEST_CASE("SHA-256 and HMAC agree with published vectors (FIPS 180-4, RFC 4231)")
{
    CHECK(crypto::hex(crypto::sha256({"a", "bc"})) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(crypto::hex(crypto::sha256({""})) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(crypto::hex(crypto::hmac("Jefe", "what do ya want for nothing?")) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    CHECK(crypto::from_hex("00ff") == std::string("\0\xff", 2));
    CHECK(crypto::from_hex("0g").empty());
}

TEST_CASE("a signature holds for its text and its key only")
{
    const auto key = crypto::SigningKey::make(), other = crypto::SigningKey::make();
    const auto signature = key.sign("head 17");
    CHECK(crypto::verify(key.public_pem(), "head 17", signature));
    CHECK_FALSE(crypto::verify(key.public_pem(), "head 18", signature));
    CHECK_FALSE(crypto::verify(other.public_pem(), "head 17", signature));
    CHECK_FALSE(crypto::verify("not a key", "head 17", signature));
    CHECK(crypto::verify(crypto::SigningKey::from_pem(key.private_pem()).public_pem(), "head 17", signature));
    CHECK_THROWS(crypto::SigningKey::from_pem("nonsense"));
}

TEST_CASE("what was sealed opens with its key, unchanged, in its place")
{
    const auto key = crypto::derive_key("secret", "blobs");
    auto sealed = crypto::seal(key, "図面", "a");
    CHECK(crypto::open(key, sealed, "a") == "図面");
    CHECK_FALSE(crypto::open(key, sealed, "b"));
    CHECK_FALSE(crypto::open(crypto::derive_key("secret", "backup"), sealed, "a"));
    sealed.back() ^= 1;
    CHECK_FALSE(crypto::open(key, sealed, "a"));
    CHECK_FALSE(crypto::open(key, "short", "a"));
}

TEST_CASE("passwords")
{
    const auto hash = crypto::hash_password("正しい合言葉");
    CHECK(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    CHECK(crypto::check_password(hash, "正しい合言葉"));
    CHECK_FALSE(crypto::check_password(hash, "違う合言葉"));
    CHECK_FALSE(crypto::check_password("", ""));
    CHECK(crypto::random_password() != crypto::random_password());
    CHECK(crypto::random_password().size() == 19);
}
