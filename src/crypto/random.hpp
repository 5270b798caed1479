#pragma once
#include <array>
#include <string>

namespace crypto {

/// Unpredictable bytes of the operating system's generator.
std::string random_bytes(std::size_t count);
std::array<unsigned char, 10> random10();
/// A secret for links, sessions and cookies: 32 random bytes in hexadecimal.
std::string random_token();
/// A password people can type: 4 groups of 4 letters and digits without the ones that look alike; about 78 bits.
std::string random_password();

}  // namespace crypto
