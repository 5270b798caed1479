#pragma once
#include "base/result.hpp"
#include "crypto/digest.hpp"

#include <filesystem>

namespace http {

/// A file that is being received: only its owner can read it, and it goes with this object unless someone has moved it away.
class SpoolFile {
public:
    /// A new file of an unguessable name in this folder; throws std::system_error if it cannot be made.
    explicit SpoolFile(const std::filesystem::path& folder);
    ~SpoolFile();
    SpoolFile(const SpoolFile&) = delete;
    SpoolFile& operator=(const SpoolFile&) = delete;

    /// Refused (507) when the disk is full.
    base::Checked add(std::string_view bytes);
    /// Closes the file: the SHA-256 of what came, in hexadecimal.
    std::string finish();
    const std::filesystem::path& path() const { return path_; }
    std::uintmax_t bytes() const { return bytes_; }

private:
    std::filesystem::path path_;
    int descriptor_;
    std::uintmax_t bytes_ = 0;
    crypto::Sha256 hash_;
};

/// Removes what a run that was killed has left in the folder. Only one process receives into it.
void clear_spool(const std::filesystem::path& folder);

}  // namespace http
