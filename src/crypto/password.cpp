#include "crypto/password.hpp"

#include <sodium.h>

#include <array>
#include <new>
#include <semaphore>

namespace crypto {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory = 19u << 20;

/// Sign-ins wait for each other instead of adding up their memory.
class Slot {
public:
    Slot() { slots().acquire(); }
    ~Slot() { slots().release(); }
    Slot(const Slot&) = delete;
    Slot& operator=(const Slot&) = delete;

private:
    static std::counting_semaphore<2>& slots()
    {
        static std::counting_semaphore<2> two{2};
        return two;
    }
};

}  // namespace

std::string hash_password(std::string_view password)
{
    const Slot slot;
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0 ||
        crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes, memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc{};
    return hash.data();
}

bool check_password(std::string_view hash, std::string_view password)
{
    const Slot slot;
    return sodium_init() >= 0 && crypto_pwhash_str_verify(std::string{hash}.c_str(), password.data(), password.size()) == 0;
}

std::string key_of_passphrase(std::string_view passphrase, std::string_view salt)
{
    const Slot slot;
    std::string key(32, '\0');
    if (salt.size() != crypto_pwhash_SALTBYTES || sodium_init() < 0 ||
        crypto_pwhash(reinterpret_cast<unsigned char*>(key.data()), key.size(), passphrase.data(), passphrase.size(),
                      reinterpret_cast<const unsigned char*>(salt.data()), 3, std::size_t{64} << 20,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc{};
    return key;
}

}  // namespace crypto
