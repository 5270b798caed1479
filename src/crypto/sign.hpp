#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace crypto {

/// An ECDSA P-256 key that signs the heads of the journal. Its file lies outside the data directory (ASSURANCE.md).
class SigningKey {
public:
    /// A new key.
    static SigningKey make();
    /// From PKCS#8 PEM; throws if it is not a P-256 private key.
    static SigningKey from_pem(std::string_view pem);
    /// The key of this file; made with mode 0600 if the file does not exist.
    static SigningKey open(const std::string& file);
    SigningKey(SigningKey&&) noexcept;
    ~SigningKey();

    /// DER signature over SHA-256 of the text.
    std::string sign(std::string_view text) const;
    /// The public key as SubjectPublicKeyInfo PEM.
    std::string public_pem() const;
    std::string private_pem() const;
    /// The first 16 hexadecimal digits of SHA-256 over the public key: what a signature names.
    std::string id() const;

private:
    struct Key;
    explicit SigningKey(std::unique_ptr<Key>);
    std::unique_ptr<Key> key_;
};

/// Whether this signature over the text was made by the owner of this public key.
bool verify(std::string_view public_pem, std::string_view text, std::string_view signature);
std::string key_id(std::string_view public_pem);

}  // namespace crypto
