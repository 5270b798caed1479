#pragma once
#include <filesystem>
#include <string_view>

namespace store {

/// A file that is either there whole or not at all: written beside its place, flushed to the disk, then renamed. Readable by its
/// owner only. Throws Error; a full disk is Failure::full.
class DurableFile {
public:
    explicit DurableFile(std::filesystem::path);
    /// Leaves nothing behind unless commit() was called.
    ~DurableFile();
    DurableFile(const DurableFile&) = delete;
    DurableFile& operator=(const DurableFile&) = delete;

    void write(std::string_view);
    void commit();

private:
    void close() noexcept;
    std::filesystem::path place_, beside_;
    int file_ = -1;
};

/// Makes a folder and those above it, for its owner only.
void make_private_folder(const std::filesystem::path&);

}  // namespace store
