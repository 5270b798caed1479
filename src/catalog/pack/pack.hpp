#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace catalog {

/// An edition of the catalogue as bytes: canonical JSON documents by path, each compressed by itself so that one can be read in
/// place without the others. Layout: "ISHZCAT1", count, per document {path, packed size, size, SHA-256}, the frames, and the
/// SHA-256 of all that. Numbers are 32 bits, little endian.
class Pack {
public:
    /// Over bytes that outlive the pack, such as those in the program. Throws std::runtime_error when anything in them is wrong.
    static Pack over(std::string_view bytes);
    /// Over bytes it keeps itself.
    static Pack of(std::string bytes);

    /// SHA-256 in hexadecimal of paths and contents; does not depend on the compression.
    const std::string& hash() const { return hash_; }
    /// Sorted.
    std::vector<std::string> paths() const;
    bool has(std::string_view path) const { return documents_.contains(path); }
    /// The document's canonical JSON. Throws std::out_of_range when there is none, std::runtime_error when it is damaged.
    std::string text(std::string_view path) const;

private:
    struct Document {
        std::string_view packed, sha;
        std::uint32_t size;
    };
    Pack() = default;
    void read(std::string_view bytes);

    std::shared_ptr<const std::string> own_;
    std::map<std::string, Document, std::less<>> documents_;
    std::string hash_;
};

/// The bytes of a pack with these documents: path -> canonical JSON.
std::string pack(const std::map<std::string, std::string>& documents);

}  // namespace catalog
