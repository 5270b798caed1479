#include "store/durable_file.hpp"

#include "store/connection.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace store {
namespace {

[[noreturn]] void fail(const std::filesystem::path& place, int number)
{
    const bool no_room = number == ENOSPC || number == EDQUOT || number == EFBIG;
    throw Error{no_room ? Failure::full : Failure::other, place.string() + ": " + std::strerror(number)};
}

void flush_folder(const std::filesystem::path& folder)
{
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) fail(folder, errno);
    const int flushed = ::fsync(file), number = errno;
    ::close(file);
    if (flushed != 0) fail(folder, number);
}

}  // namespace

DurableFile::DurableFile(std::filesystem::path place) : place_(std::move(place))
{
    if (place_.has_parent_path()) make_private_folder(place_.parent_path());
    auto pattern = place_.string() + ".XXXXXX";
    file_ = ::mkostemp(pattern.data(), O_CLOEXEC);  // mode 0600
    if (file_ < 0) fail(place_, errno);
    beside_ = pattern;
}

DurableFile::~DurableFile()
{
    close();
    if (!beside_.empty()) ::unlink(beside_.c_str());
}

void DurableFile::close() noexcept
{
    if (file_ >= 0) ::close(file_);
    file_ = -1;
}

void DurableFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) fail(place_, errno);
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void DurableFile::commit()
{
    if (::fsync(file_) != 0) fail(place_, errno);
    close();
    if (::rename(beside_.c_str(), place_.c_str()) != 0) fail(place_, errno);
    beside_.clear();
    flush_folder(place_.has_parent_path() ? place_.parent_path() : ".");
}

void make_private_folder(const std::filesystem::path& folder)
{
    if (folder.empty() || std::filesystem::is_directory(folder)) return;
    if (folder.has_parent_path() && folder.parent_path() != folder) make_private_folder(folder.parent_path());
    std::error_code error;
    if (std::filesystem::create_directory(folder, error)) std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    if (error) fail(folder, error.value());
}

}  // namespace store
