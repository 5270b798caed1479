#include "crypto/random.hpp"

#include "crypto/digest.hpp"

#include <openssl/rand.h>

#include <stdexcept>

namespace crypto {

std::string random_bytes(std::size_t count)
{
    std::string bytes(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1)
        throw std::runtime_error{"no randomness"};
    return bytes;
}

std::array<unsigned char, 10> random10()
{
    std::array<unsigned char, 10> bytes;
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) throw std::runtime_error{"no randomness"};
    return bytes;
}

std::string random_token() { return hex(random_bytes(32)); }

std::string random_password()
{
    static constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";  // 31: no i, l, o, 0, 1
    std::string password;
    while (password.size() < 19) {
        if (password.size() % 5 == 4) password += '-';
        const auto byte = static_cast<unsigned char>(random_bytes(1)[0]);
        if (byte < 31 * 8) password += letters[byte % 31];
    }
    return password;
}

}  // namespace crypto
