#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace crypto {

/// A 32-byte key for one purpose, drawn from a master secret (HKDF-SHA-256): "blobs", "backup".
std::string derive_key(std::string_view secret, std::string_view purpose);

/// AES-256-GCM with a random 96-bit nonce: "ISZ1" | nonce | ciphertext | tag. `about` is authenticated, not hidden.
std::string seal(std::string_view key, std::string_view text, std::string_view about);
/// Nothing if the key is wrong or one bit was changed.
std::optional<std::string> open(std::string_view key, std::string_view sealed, std::string_view about);

}  // namespace crypto
