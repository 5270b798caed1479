#include "crypto/seal_stream.hpp"

#include "crypto/digest.hpp"
#include "crypto/random.hpp"
#include "crypto/seal.hpp"

namespace crypto {
namespace {

constexpr std::string_view magic = "ISZS1";
constexpr std::size_t salt_size = 16, piece_size = 64 << 10, seal_overhead = 4 + 12 + 16;

/// A key of its own for each stream: its pieces can be taken for those of no other.
std::string stream_key(std::string_view key, std::string_view salt) { return derive_key(key, "stream " + hex(salt)); }

std::string place(std::string_view about, std::uint64_t index, bool last)
{
    std::string text{about};
    text += '\0';
    for (int shift = 56; shift >= 0; shift -= 8) text += static_cast<char>(index >> shift & 0xff);
    text += last ? '\1' : '\0';
    return text;
}

}  // namespace

SealingStream::SealingStream(std::string_view key, std::string_view about, Sink sink) : about_(about), sink_(std::move(sink))
{
    const auto salt = random_bytes(salt_size);
    key_ = stream_key(key, salt);
    sink_(magic);
    sink_(salt);
}

void SealingStream::piece(std::string_view text, bool last) { sink_(seal(key_, text, place(about_, index_++, last))); }

void SealingStream::add(std::string_view text)
{
    while (waiting_.size() + text.size() > piece_size) {  // the last piece is written by finish(), full or not
        const auto part = text.substr(0, piece_size - waiting_.size());
        waiting_ += part;
        text.remove_prefix(part.size());
        piece(waiting_, false);
        waiting_.clear();
    }
    waiting_ += text;
}

void SealingStream::finish()
{
    piece(waiting_, true);
    waiting_.clear();
}

OpeningStream::OpeningStream(std::string_view key, std::string_view about, Sink sink)
    : secret_(key)
    , about_(about)
    , sink_(std::move(sink))
{}

bool OpeningStream::begin()
{
    if (!key_.empty()) return true;
    if (waiting_.size() < magic.size() + salt_size) return false;
    if (!waiting_.starts_with(magic)) return good_ = false;
    key_ = stream_key(secret_, std::string_view{waiting_}.substr(magic.size(), salt_size));
    waiting_.erase(0, magic.size() + salt_size);
    return true;
}

bool OpeningStream::piece(std::string_view sealed, bool last)
{
    const auto text = open(key_, sealed, place(about_, index_++, last));
    if (!text) return good_ = false;
    sink_(*text);
    return true;
}

bool OpeningStream::add(std::string_view sealed)
{
    constexpr std::size_t whole = piece_size + seal_overhead;
    while (good_ && !sealed.empty()) {
        const auto part = sealed.substr(0, whole + 1 - std::min(waiting_.size(), whole));
        waiting_ += part;
        sealed.remove_prefix(part.size());
        if (!begin() || waiting_.size() <= whole) continue;
        piece(std::string_view{waiting_}.substr(0, whole), false);
        waiting_.erase(0, whole);
    }
    return good_;
}

bool OpeningStream::finish()
{
    if (good_ && begin())
        piece(waiting_, true);
    else
        good_ = false;
    return good_;
}

}  // namespace crypto
