#include "crypto/digest.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <stdexcept>
#include <utility>

namespace crypto {

struct Sha256::Context {
    EVP_MD_CTX* evp = EVP_MD_CTX_new();
    Context() { restart(); }
    ~Context() { EVP_MD_CTX_free(evp); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    void restart()
    {
        // Fetched once: looking the algorithm up by name costs more than hashing a short entry.
        static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
        if (EVP_DigestInit_ex(evp, algorithm, nullptr) != 1) throw std::runtime_error{"SHA-256 is not available"};
    }
    void add(std::string_view part) { EVP_DigestUpdate(evp, part.data(), part.size()); }
    Digest finish()
    {
        Digest digest;
        EVP_DigestFinal_ex(evp, digest.data(), nullptr);
        return digest;
    }
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;
void Sha256::add(std::string_view part) { context_->add(part); }
Digest Sha256::finish() { return context_->finish(); }

Digest sha256(std::initializer_list<std::string_view> parts)
{
    // One context a thread: making one costs as much as hashing an entry's head.
    thread_local Sha256 hash;
    thread_local bool fresh = true;
    if (!std::exchange(fresh, false)) hash.restart();
    for (const auto part : parts) hash.add(part);
    return hash.finish();
}

void Sha256::restart() { context_->restart(); }

Digest hmac(std::string_view key, std::string_view text)
{
    Digest digest;
    unsigned size = digest.size();
    const auto* data = reinterpret_cast<const unsigned char*>(text.data());
    if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), data, text.size(), digest.data(), &size))
        throw std::runtime_error{"HMAC is not available"};
    return digest;
}

std::string_view bytes(const Digest& digest) { return {reinterpret_cast<const char*>(digest.data()), digest.size()}; }

std::string hex(std::string_view raw)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out(raw.size() * 2, '0');
    for (auto place = out.begin(); const unsigned char byte : raw) {
        *place++ = digits[byte >> 4];
        *place++ = digits[byte & 15];
    }
    return out;
}

std::string hex(const Digest& digest) { return hex(bytes(digest)); }

std::string from_hex(std::string_view text)
{
    const auto value = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; };
    if (text.size() % 2 != 0) return {};
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = value(text[i]), low = value(text[i + 1]);
        if (high < 0 || low < 0) return {};
        out += static_cast<char>(high << 4 | low);
    }
    return out;
}

bool same(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace crypto
