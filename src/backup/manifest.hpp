#pragma once
#include "base/json.hpp"

namespace backup {

/// A file of the installation: "data/directory.db", "keys/signing.pem".
struct FileRow {
    std::string path;
    std::int64_t bytes;
    std::string sha256;
    friend bool operator==(const FileRow&, const FileRow&) = default;
};
BOOST_DESCRIBE_STRUCT(FileRow, (), (path, bytes, sha256))

/// What a backup holds, written last.
struct Manifest {
    base::Instant made_at;
    std::vector<FileRow> files;
};
BOOST_DESCRIBE_STRUCT(Manifest, (), (made_at, files))

}  // namespace backup
