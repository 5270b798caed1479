#pragma once
#include "base/result.hpp"

#include <map>
#include <memory>

struct zip;

/// Documents in and out: tables, Word files and zip archives are read here, PDF, XLSX and DOCX are made here.
namespace documents {

/// How far a zip file may go before it is refused.
struct ArchiveLimits {
    std::size_t entries = 5'000;
    std::uint64_t inflated = 256u << 20;  // bytes of all entries together
    std::uint64_t ratio = 250;            // inflated to packed, of an entry above 4 MiB: ledgers reach 30, bombs 1000
};

/// A zip file in memory. Every name and size is checked before anything is inflated; names are found in any case of letters.
class Archive {
public:
    struct Entry {
        std::string name;
        std::uint64_t index = 0, size = 0;
    };

    /// Refuses what is not a zip file, is encrypted, is a bomb, or names a file twice or outside itself. `bytes` must outlive it.
    static base::Result<Archive> open(std::string_view bytes, const ArchiveLimits& = {});

    /// The entry of this name, or null.
    const Entry* find(std::string_view name) const;
    /// Inflates one entry; refuses one that is missing or damaged.
    base::Result<std::string> read(std::string_view name) const;
    /// Every entry that is a file, in the order of the archive.
    std::vector<Entry> entries() const;

private:
    struct Close {
        void operator()(zip*) const;
    };
    explicit Archive(std::unique_ptr<zip, Close> file) : file_(std::move(file)) {}

    std::unique_ptr<zip, Close> file_;
    std::map<std::string, Entry, std::less<>> entries_;  // by name in lower case
};

}  // namespace documents
