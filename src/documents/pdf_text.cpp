#include "documents/pdf_text.hpp"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace documents {
namespace {

constexpr std::size_t most_text = 16u << 20;  // bytes; a book of 2,000 pages has 5 MB
constexpr int patience = 20'000;              // ms without any text

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    void close()
    {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

/// Starts `arguments` with its standard output on `out` and nothing else open to it.
pid_t start(const std::array<const char*, 10>& arguments, int out)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    std::array<char*, 1> environment{nullptr};
    pid_t child = -1;
    const int failed =
        posix_spawn(&child, arguments[0], &actions, nullptr, const_cast<char* const*>(arguments.data()), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) throw std::system_error{failed, std::generic_category(), arguments[0]};
    return child;
}

/// Everything the other end writes; false when it says too much or nothing for too long.
bool read_all(int from, std::string& text)
{
    std::array<char, 64 << 10> piece;
    for (;;) {
        pollfd ready{from, POLLIN, 0};
        if (::poll(&ready, 1, patience) <= 0) return false;
        const auto got = ::read(from, piece.data(), piece.size());
        if (got < 0) return false;
        if (got == 0) return true;
        text.append(piece.data(), static_cast<std::size_t>(got));
        if (text.size() > most_text) return false;
    }
}

}  // namespace

std::optional<std::string> pdf_text(const std::filesystem::path& file)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error{errno, std::generic_category(), "pipe"};
    const Descriptor from{ends[0]};
    Descriptor to{ends[1]};
    // 20 s of processor time, 1 GiB of address space; `file` is ours and begins with '/'.
    const auto path = std::filesystem::absolute(file).string();
    const pid_t child = start({"/usr/bin/prlimit", "--cpu=20", "--as=1073741824", "/usr/bin/pdftotext", "-q", "-enc", "UTF-8",
                               path.c_str(), "-", nullptr},
                              to.number());
    to.close();
    std::string text;
    const bool whole = read_all(from.number(), text);
    if (!whole) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    if (!whole || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
    return text;
}

}  // namespace documents
