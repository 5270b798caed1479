#include "store/blobs.hpp"

#include "crypto/digest.hpp"
#include "crypto/random.hpp"
#include "crypto/seal_stream.hpp"
#include "store/connection.hpp"
#include "store/durable_file.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace store {
namespace {

/// Calls take(piece) for the whole file.
template <class Take>
void each_piece(const std::filesystem::path& file, Take&& take)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) throw Error{Failure::other, "cannot read " + file.string()};
    std::string buffer(256 << 10, '\0');
    while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || in.gcount() > 0)
        take(std::string_view{buffer}.substr(0, static_cast<std::size_t>(in.gcount())));
    if (in.bad()) throw Error{Failure::other, "cannot read " + file.string()};
}

std::string key_in(const std::filesystem::path& file)
{
    if (!std::filesystem::exists(file)) {
        DurableFile made{file};
        made.write(crypto::random_token() + "\n");
        made.commit();
    }
    std::ifstream in{file};
    std::string line;
    std::getline(in, line);
    auto key = crypto::from_hex(line);
    if (key.size() != 32) throw Error{Failure::corrupt, file.string() + " holds no key of 64 hexadecimal digits"};
    return key;
}

bool is_hash(std::string_view text)
{
    return text.size() == 64 &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// What a killed process was writing (DurableFile): a blob lies in its folder under the rest of its hash, and nothing else does.
void remove_unfinished(const std::filesystem::path& folder)
{
    constexpr std::size_t rest_of_hash = 62;
    if (!std::filesystem::exists(folder)) return;
    for (const auto& part : std::filesystem::directory_iterator{folder}) {
        if (!part.is_directory()) continue;
        for (const auto& file : std::filesystem::directory_iterator{part})
            if (file.path().filename().native().size() != rest_of_hash) std::filesystem::remove(file);
    }
}

}  // namespace

Blobs::Blobs(std::filesystem::path folder, const std::filesystem::path& key_file)
    : folder_(std::move(folder))
    , key_(key_in(key_file))
{
    remove_unfinished(folder_);
}

std::filesystem::path Blobs::place(std::string_view hash) const
{
    if (!is_hash(hash)) return {};  // never a path from outside
    return folder_ / hash.substr(0, 2) / hash.substr(2);
}

std::string Blobs::put(std::string_view bytes)
{
    auto hash = crypto::hex(crypto::sha256({bytes}));
    if (has(hash)) return hash;
    DurableFile file{place(hash)};
    crypto::SealingStream sealing{key_, hash, [&](std::string_view piece) { file.write(piece); }};
    sealing.add(bytes);
    sealing.finish();
    file.commit();
    return hash;
}

std::string Blobs::put_file(const std::filesystem::path& source)
{
    crypto::Sha256 before, during;
    each_piece(source, [&](std::string_view piece) { before.add(piece); });
    auto hash = crypto::hex(before.finish());
    if (has(hash)) return hash;
    DurableFile file{place(hash)};
    crypto::SealingStream sealing{key_, hash, [&](std::string_view piece) { file.write(piece); }};
    each_piece(source, [&](std::string_view piece) {
        during.add(piece);
        sealing.add(piece);
    });
    sealing.finish();
    if (crypto::hex(during.finish()) != hash) throw Error{Failure::other, source.string() + " changed while it was read"};
    file.commit();
    return hash;
}

bool Blobs::has(std::string_view hash) const
{
    const auto file = place(hash);
    return !file.empty() && std::filesystem::exists(file);
}

std::optional<std::string> Blobs::get(std::string_view hash) const
{
    std::string bytes;
    if (!read(hash, [&](std::string_view piece) { bytes += piece; })) return std::nullopt;
    return bytes;
}

bool Blobs::read(std::string_view hash, const std::function<void(std::string_view)>& piece) const
{
    if (!has(hash)) return false;
    const auto file = place(hash);
    crypto::OpeningStream opening{key_, hash, piece};
    bool good = true;
    each_piece(file, [&](std::string_view sealed) { good = good && opening.add(sealed); });
    if (!good || !opening.finish())
        throw Error{Failure::corrupt, file.string() + " was changed or cut, or is sealed with another key"};
    return true;
}

void Blobs::erase(std::string_view hash)
{
    std::error_code error;
    if (const auto file = place(hash); !file.empty()) std::filesystem::remove(file, error);
    if (error) throw Error{Failure::other, "cannot erase " + std::string{hash} + ": " + error.message()};
}

}  // namespace store
