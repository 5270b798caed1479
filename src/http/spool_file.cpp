#include "http/spool_file.hpp"

#include "crypto/random.hpp"
#include "messages/http.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace http {
namespace {

constexpr std::string_view prefix = "upload-";

}  // namespace

SpoolFile::SpoolFile(const std::filesystem::path& folder)
    : path_(folder / (std::string{prefix} + crypto::random_token()))
    , descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600))
{
    if (descriptor_ < 0) throw std::system_error{errno, std::generic_category(), path_.string()};
}

SpoolFile::~SpoolFile()
{
    if (descriptor_ >= 0) ::close(descriptor_);
    ::unlink(path_.c_str());  // nothing to do about a failure: it was moved away, or the next start clears the folder
}

base::Checked SpoolFile::add(std::string_view bytes)
{
    hash_.add(bytes);
    bytes_ += bytes.size();
    while (!bytes.empty()) {
        const auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0 && (errno == ENOSPC || errno == EDQUOT || errno == EFBIG)) return base::Refusal{codes::no_space};
        if (written < 0) throw std::system_error{errno, std::generic_category(), path_.string()};
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return base::Nothing{};
}

std::string SpoolFile::finish()
{
    const int descriptor = std::exchange(descriptor_, -1);
    if (::close(descriptor) != 0) throw std::system_error{errno, std::generic_category(), path_.string()};
    return crypto::hex(hash_.finish());
}

void clear_spool(const std::filesystem::path& folder)
{
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        if (entry.path().filename().native().starts_with(prefix) && entry.is_regular_file()) std::filesystem::remove(entry.path());
}

}  // namespace http
