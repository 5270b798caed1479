#include "catalog/pack/pack.hpp"

#include "crypto/digest.hpp"

#include <zstd.h>

#include <stdexcept>
#include <utility>

namespace catalog {
namespace {

constexpr std::string_view magic = "ISHZCAT1";
constexpr std::size_t sha_size = 32;
constexpr std::uint32_t largest = 16 << 20;  // of one document; a pack that says more is broken
constexpr int level = 19;                    // written once a build, read for years

[[noreturn]] void broken(const std::string& what) { throw std::runtime_error{"目録が壊れています / broken catalogue: " + what}; }

void put(std::string& out, std::uint32_t n)
{
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(n >> shift & 0xff);
}

/// Takes pieces off the front of the bytes.
class Taker {
public:
    explicit Taker(std::string_view bytes) : rest_(bytes) {}
    std::string_view bytes(std::size_t n)
    {
        if (n > rest_.size()) broken("truncated");
        const auto taken = rest_.substr(0, n);
        rest_.remove_prefix(n);
        return taken;
    }
    std::uint32_t number()
    {
        std::uint32_t n = 0;
        int shift = 0;
        for (const char c : bytes(4)) n |= std::uint32_t{static_cast<unsigned char>(c)} << std::exchange(shift, shift + 8);
        return n;
    }
    bool empty() const { return rest_.empty(); }

private:
    std::string_view rest_;
};

std::string identity(std::string_view path, std::uint32_t size, std::string_view sha)
{
    return std::string{path} + ' ' + std::to_string(size) + ' ' + crypto::hex(sha) + '\n';
}

}  // namespace

Pack Pack::over(std::string_view bytes)
{
    Pack made;
    made.read(bytes);
    return made;
}

Pack Pack::of(std::string bytes)
{
    Pack made;
    made.own_ = std::make_shared<const std::string>(std::move(bytes));
    made.read(*made.own_);
    return made;
}

void Pack::read(std::string_view bytes)
{
    if (!bytes.starts_with(magic)) broken("not a pack of this version");
    if (bytes.size() < magic.size() + sha_size) broken("truncated");
    const auto sealed = bytes.substr(0, bytes.size() - sha_size);
    if (crypto::bytes(crypto::sha256({sealed})) != bytes.substr(sealed.size())) broken("wrong hash");

    Taker take{sealed.substr(magic.size())};
    std::vector<std::pair<Document*, std::uint32_t>> sizes;
    crypto::Sha256 content;
    for (auto count = take.number(); count > 0; --count) {
        const std::string path{take.bytes(take.number())};
        const auto packed = take.number();
        const auto size = take.number();
        const auto sha = take.bytes(sha_size);
        const auto [at, fresh] = documents_.try_emplace(path, Document{{}, sha, size});
        if (!fresh || at != std::prev(documents_.end()) || size > largest) broken(path);
        sizes.emplace_back(&at->second, packed);
        content.add(identity(path, size, sha));
    }
    for (auto& [document, packed] : sizes) document->packed = take.bytes(packed);
    if (!take.empty()) broken("bytes too many");
    hash_ = crypto::hex(content.finish());
}

std::vector<std::string> Pack::paths() const
{
    std::vector<std::string> all;
    for (const auto& [path, document] : documents_) all.push_back(path);
    return all;
}

std::string Pack::text(std::string_view path) const
{
    const auto found = documents_.find(path);
    if (found == documents_.end()) throw std::out_of_range{"目録にない文書 / no such document: " + std::string{path}};
    const auto& document = found->second;
    std::string text(document.size, '\0');
    const auto size = ZSTD_decompress(text.data(), text.size(), document.packed.data(), document.packed.size());
    if (ZSTD_isError(size) || size != text.size() || crypto::bytes(crypto::sha256({text})) != document.sha) broken(found->first);
    return text;
}

std::string pack(const std::map<std::string, std::string>& documents)
{
    std::string out{magic}, frames;
    put(out, static_cast<std::uint32_t>(documents.size()));
    for (const auto& [path, text] : documents) {
        if (text.size() > largest) throw std::runtime_error{"文書が大きすぎます / document too large: " + path};
        std::string frame(ZSTD_compressBound(text.size()), '\0');
        const auto size = ZSTD_compress(frame.data(), frame.size(), text.data(), text.size(), level);
        if (ZSTD_isError(size)) throw std::runtime_error{ZSTD_getErrorName(size)};
        put(out, static_cast<std::uint32_t>(path.size()));
        out += path;
        put(out, static_cast<std::uint32_t>(size));
        put(out, static_cast<std::uint32_t>(text.size()));
        out += crypto::bytes(crypto::sha256({text}));
        frames.append(frame, 0, size);
    }
    out += frames;
    out += crypto::bytes(crypto::sha256({out}));
    return out;
}

}  // namespace catalog
