#pragma once
#include <string>
#include <string_view>

namespace crypto {

/// Argon2id, 19 MiB, two passes; at most two at a time in the process. The text holds salt and parameters.
std::string hash_password(std::string_view password);
/// False also for a text that is not a hash.
bool check_password(std::string_view hash, std::string_view password);

/// A 32-byte key from a passphrase and a 16-byte salt: Argon2id, 64 MiB, three passes. For what can be attacked at leisure.
std::string key_of_passphrase(std::string_view passphrase, std::string_view salt);

}  // namespace crypto
