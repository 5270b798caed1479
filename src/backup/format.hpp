#pragma once
#include "backup/manifest.hpp"
#include "crypto/seal_stream.hpp"

#include <filesystem>
#include <functional>

/// The file: one line in the clear, then a sealed stream of parts. A part is a line of JSON that names a file and its length,
/// then its bytes. The last part is the manifest.
namespace backup {

/// The line in the clear: what is needed to make the key.
struct Head {
    std::string format;     // "ishizue-backup"
    int version;            // 1
    std::string kdf;        // "argon2id 64MiB 3"
    std::string salt;       // hexadecimal
    std::string key_check;  // tells a wrong passphrase from a damaged file
};
BOOST_DESCRIBE_STRUCT(Head, (), (format, version, kdf, salt, key_check))

struct PartHead {
    std::string path;
    std::int64_t bytes;
};
BOOST_DESCRIBE_STRUCT(PartHead, (), (path, bytes))

inline constexpr std::string_view manifest_path = "manifest.json";

/// A head with a new salt, and the key it belongs to.
struct Opening {
    Head head;
    std::string key;
};
Opening new_opening(std::string_view passphrase);

/// Cuts the opened stream into parts.
class Parts {
public:
    struct Visitor {
        std::function<bool(const PartHead&)> begin;  // false: no such part can be
        std::function<void(std::string_view)> bytes;
        std::function<void()> end;
    };
    explicit Parts(Visitor visitor) : visitor_(std::move(visitor)) {}
    /// False when the text has not the form of parts.
    bool add(std::string_view text);
    /// Whether the text ended with a part.
    bool complete() const { return left_ < 0 && line_.empty(); }

private:
    bool head();
    Visitor visitor_;
    std::string line_;
    std::int64_t left_ = -1;  // bytes of the part that are still to come; -1: a line is to come
};

/// Opens the file and hands its parts to the visitor; refuses a wrong passphrase, another kind of file and any damage.
base::Checked read_parts(const std::filesystem::path& file, std::string_view passphrase, Parts::Visitor);

}  // namespace backup
