#pragma once
#include "backup/manifest.hpp"
#include "base/day.hpp"

#include <filesystem>
#include <functional>
#include <map>

namespace store {
class Connection;
}

namespace backup {

/// Where an installation lies: its data, and the keys that are kept apart from them.
struct Places {
    std::filesystem::path data, keys;
};

/// Saves a consistent copy of every database, the sealed files and the keys into one file sealed with the passphrase, while
/// the server goes on. Refuses to save a damaged database or to replace a file. Throws store::Error where the disk is full.
base::Result<Manifest> make(const Places&, const std::filesystem::path& file, std::string_view passphrase, base::Instant now);

/// The files of keys/ by name.
using Keys = std::map<std::string, std::string>;
/// Looks into a database of the backup, such as verifying its journal; a text says what is wrong with it.
using Inspect = std::function<std::optional<std::string>(const std::string& path, store::Connection&, const Keys&)>;

/// Opens the whole backup and compares every file with the manifest and every database with its own checks, writing nothing.
/// One database at a time is held in memory.
base::Result<Manifest> check(const std::filesystem::path& file, std::string_view passphrase, const Inspect& = {});

/// Brings the installation back into two folders that are empty or do not exist; on a refusal they are as before.
base::Result<Manifest> restore(const std::filesystem::path& file, std::string_view passphrase, const Places&);

}  // namespace backup
