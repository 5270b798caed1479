#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace crypto {

/// Takes the next piece of a stream.
using Sink = std::function<void(std::string_view)>;

/// seal() for what is too large to hold: pieces of 64 KiB, each bound to its place, the last one marked. Cutting, swapping or
/// repeating pieces is found like a changed bit.
class SealingStream {
public:
    SealingStream(std::string_view key, std::string_view about, Sink);
    void add(std::string_view text);
    /// Writes what is left; without it the stream counts as cut.
    void finish();

private:
    void piece(std::string_view text, bool last);
    std::string key_, about_, waiting_;
    Sink sink_;
    std::uint64_t index_ = 0;
};

/// The inverse; the sink gets only what has been authenticated. Whether the whole is there is known at finish().
class OpeningStream {
public:
    OpeningStream(std::string_view key, std::string_view about, Sink);
    /// False from the first piece that does not open: wrong key or changed bytes.
    bool add(std::string_view sealed);
    /// False also when the end is missing.
    bool finish();

private:
    bool begin();
    bool piece(std::string_view sealed, bool last);
    std::string secret_, key_, about_, waiting_;
    Sink sink_;
    std::uint64_t index_ = 0;
    bool good_ = true;
};

}  // namespace crypto
