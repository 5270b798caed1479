#pragma once
#include <array>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

namespace crypto {

using Digest = std::array<unsigned char, 32>;

/// SHA-256 of the parts one after the other.
Digest sha256(std::initializer_list<std::string_view> parts);

/// SHA-256 of text that comes in pieces, such as an upload.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void add(std::string_view part);
    Digest finish();
    /// Begin again with the same object.
    void restart();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

/// HMAC-SHA-256.
Digest hmac(std::string_view key, std::string_view text);

std::string_view bytes(const Digest&);
/// Lower-case hexadecimal.
std::string hex(std::string_view bytes);
std::string hex(const Digest&);
/// The inverse of hex; empty when the text is not hexadecimal.
std::string from_hex(std::string_view text);
/// Compared in a time that does not depend on where they differ.
bool same(std::string_view a, std::string_view b);

}  // namespace crypto
