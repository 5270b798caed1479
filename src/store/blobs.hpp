#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace store {

/// Files of evidence and scans by their content: FOLDER/ab/cdef… named by the SHA-256 of what they hold, sealed with AES-256-GCM.
/// The key lies in a file outside the data directory: who takes the disk of the data has no files. Any thread may call.
class Blobs {
public:
    /// Removes what a killed process has left half written: one process at a time has the folder. The key file is made with mode
    /// 0600 if it does not exist; throws if it holds no key.
    Blobs(std::filesystem::path folder, const std::filesystem::path& key_file);

    /// Keeps the bytes; returns their SHA-256 in hexadecimal. What is there already is not written again.
    std::string put(std::string_view bytes);
    /// Keeps a file, such as an upload in the spool; the file stays where it is.
    std::string put_file(const std::filesystem::path& file);

    bool has(std::string_view hash) const;
    /// The bytes, or nothing if there is no such file. Throws Error (corrupt) if it was changed or cut on the disk.
    std::optional<std::string> get(std::string_view hash) const;
    /// The same piece by piece; false if there is no such file.
    bool read(std::string_view hash, const std::function<void(std::string_view)>& piece) const;
    /// For a disposal. Copies in older backups are erased with those backups.
    void erase(std::string_view hash);

private:
    std::filesystem::path place(std::string_view hash) const;
    std::filesystem::path folder_;
    std::string key_;
};

}  // namespace store
