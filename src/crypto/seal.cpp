#include "crypto/seal.hpp"

#include "crypto/random.hpp"

#include <openssl/evp.h>
#include <openssl/kdf.h>

#include <memory>
#include <stdexcept>

namespace crypto {
namespace {

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
constexpr std::string_view magic = "ISZ1";
constexpr std::size_t nonce_size = 12, tag_size = 16;

const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* raw(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

std::string derive_key(std::string_view secret, std::string_view purpose)
{
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context{EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr),
                                                                              EVP_PKEY_CTX_free};
    std::string key(32, '\0');
    std::size_t size = key.size();
    const bool derived = EVP_PKEY_derive_init(context.get()) == 1 && EVP_PKEY_CTX_set_hkdf_md(context.get(), EVP_sha256()) == 1 &&
                         EVP_PKEY_CTX_set1_hkdf_key(context.get(), raw(secret), static_cast<int>(secret.size())) == 1 &&
                         EVP_PKEY_CTX_add1_hkdf_info(context.get(), raw(purpose), static_cast<int>(purpose.size())) == 1 &&
                         EVP_PKEY_derive(context.get(), raw(key), &size) == 1;
    if (!derived) throw std::runtime_error{"HKDF is not available"};
    return key;
}

std::string seal(std::string_view key, std::string_view text, std::string_view about)
{
    const std::string nonce = random_bytes(nonce_size);
    std::string body(text.size(), '\0'), tag(tag_size, '\0');
    const Cipher cipher{EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free};
    int size = 0;
    const bool sealed = EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, raw(key), raw(nonce)) == 1 &&
                        EVP_EncryptUpdate(cipher.get(), nullptr, &size, raw(about), static_cast<int>(about.size())) == 1 &&
                        EVP_EncryptUpdate(cipher.get(), raw(body), &size, raw(text), static_cast<int>(text.size())) == 1 &&
                        EVP_EncryptFinal_ex(cipher.get(), raw(body) + size, &size) == 1 &&
                        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tag_size, raw(tag)) == 1;
    if (!sealed) throw std::runtime_error{"AES-GCM is not available"};
    return std::string{magic} + nonce + body + tag;
}

std::optional<std::string> open(std::string_view key, std::string_view sealed, std::string_view about)
{
    if (sealed.size() < magic.size() + nonce_size + tag_size || !sealed.starts_with(magic)) return std::nullopt;
    const auto nonce = sealed.substr(magic.size(), nonce_size);
    const auto body = sealed.substr(magic.size() + nonce_size, sealed.size() - magic.size() - nonce_size - tag_size);
    std::string tag{sealed.substr(sealed.size() - tag_size)}, text(body.size(), '\0');
    const Cipher cipher{EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free};
    int size = 0;
    const bool opened = EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, raw(key), raw(nonce)) == 1 &&
                        EVP_DecryptUpdate(cipher.get(), nullptr, &size, raw(about), static_cast<int>(about.size())) == 1 &&
                        EVP_DecryptUpdate(cipher.get(), raw(text), &size, raw(body), static_cast<int>(body.size())) == 1 &&
                        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tag_size, raw(tag)) == 1 &&
                        EVP_DecryptFinal_ex(cipher.get(), raw(text) + size, &size) == 1;
    return opened ? std::optional{text} : std::nullopt;
}

}  // namespace crypto
