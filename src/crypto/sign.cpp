#include "crypto/sign.hpp"

#include "crypto/digest.hpp"

#include <fcntl.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace crypto {
namespace {

using Pkey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

std::string drain(BIO* bio)
{
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

bool is_p256(EVP_PKEY* key)
{
    std::string group(64, '\0');
    std::size_t size = 0;
    return key && EVP_PKEY_get_group_name(key, group.data(), group.size(), &size) == 1 && group.substr(0, size) == "prime256v1";
}

void write_private(const std::string& file, const std::string& pem)
{
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (fd < 0) throw std::runtime_error{"cannot write the signing key " + file};
    const bool written = ::write(fd, pem.data(), pem.size()) == static_cast<ssize_t>(pem.size()) && ::fsync(fd) == 0;
    ::close(fd);
    if (!written) throw std::runtime_error{"cannot write the signing key " + file};
}

}  // namespace

struct SigningKey::Key {
    Pkey pkey;
};

SigningKey::SigningKey(std::unique_ptr<Key> key) : key_(std::move(key)) {}
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey::~SigningKey() = default;

SigningKey SigningKey::make()
{
    Pkey pkey{EVP_EC_gen("P-256"), EVP_PKEY_free};
    if (!pkey) throw std::runtime_error{"cannot make a P-256 key"};
    return SigningKey{std::make_unique<Key>(Key{std::move(pkey)})};
}

SigningKey SigningKey::from_pem(std::string_view pem)
{
    const Bio bio{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free};
    Pkey pkey{PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free};
    if (!is_p256(pkey.get())) throw std::runtime_error{"not a P-256 private key"};
    return SigningKey{std::make_unique<Key>(Key{std::move(pkey)})};
}

SigningKey SigningKey::open(const std::string& file)
{
    if (std::ifstream in{file}) {
        std::ostringstream text;
        text << in.rdbuf();
        return from_pem(text.str());
    }
    auto key = make();
    write_private(file, key.private_pem());
    return key;
}

std::string SigningKey::sign(std::string_view text) const
{
    const Context context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    std::size_t size = 0;
    const auto* data = reinterpret_cast<const unsigned char*>(text.data());
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_->pkey.get());
    EVP_DigestSign(context.get(), nullptr, &size, data, text.size());
    std::string signature(size, '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, data, text.size()) != 1)
        throw std::runtime_error{"signing failed"};
    signature.resize(size);
    return signature;
}

std::string SigningKey::public_pem() const
{
    const Bio bio{BIO_new(BIO_s_mem()), BIO_free};
    PEM_write_bio_PUBKEY(bio.get(), key_->pkey.get());
    return drain(bio.get());
}

std::string SigningKey::private_pem() const
{
    const Bio bio{BIO_new(BIO_s_mem()), BIO_free};
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key_->pkey.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return drain(bio.get());
}

std::string SigningKey::id() const { return key_id(public_pem()); }

std::string key_id(std::string_view public_pem) { return hex(sha256({public_pem})).substr(0, 16); }

bool verify(std::string_view public_pem, std::string_view text, std::string_view signature)
{
    const Bio bio{BIO_new_mem_buf(public_pem.data(), static_cast<int>(public_pem.size())), BIO_free};
    const Pkey pkey{PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free};
    if (!is_p256(pkey.get())) return false;
    const Context context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, pkey.get());
    return EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char*>(signature.data()), signature.size(),
                            reinterpret_cast<const unsigned char*>(text.data()), text.size()) == 1;
}

}  // namespace crypto
