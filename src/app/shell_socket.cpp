#include "app/shell_socket.hpp"

#include "app/cli.hpp"
#include "app/console.hpp"
#include "http/spool_file.hpp"
#include "messages/app.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <set>
#include <sstream>

namespace app {
namespace {

constexpr std::size_t longest_line = 64 << 10;
constexpr std::int64_t most_bytes = std::int64_t{256} << 20;  // of the files of one command: an import has at most 100 MB
constexpr timeval patience{30, 0};

/// A file that goes along: its name for the user, and its size on the wire.
struct Sent {
    std::string name;
    std::int64_t bytes;
};
BOOST_DESCRIBE_STRUCT(Sent, (), (name, bytes))

struct Asked {
    std::vector<std::string> arguments;
    std::vector<Sent> files;
};
BOOST_DESCRIBE_STRUCT(Asked, (), (arguments, files))

struct Answered {
    int exit;
    std::string out, err;
    std::vector<Sent> files;
};
BOOST_DESCRIBE_STRUCT(Answered, (), (exit, out, err, files))

/// Commands that work on an installation which is open already.
bool goes_beside(const std::string& verb)
{
    static const std::set<std::string> verbs{"admin", "binder", "doctor", "import", "readiness", "rebuild", "verify"};
    return verbs.contains(verb);
}

/// A descriptor that is closed.
class Held {
public:
    explicit Held(int number) : number_(number) {}
    ~Held()
    {
        if (number_ >= 0) ::close(number_);
    }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

/// The whole of a connection's bytes, in lines and pieces. Throws when the other side goes or takes too long.
class Wire {
public:
    explicit Wire(int number) : number_(number) {}

    void send(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const auto n = ::send(number_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) throw std::runtime_error{"the shell is gone"};
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
    }
    void send_file(const std::filesystem::path& file)
    {
        std::ifstream in{file, std::ios::binary};
        std::string piece(64 << 10, '\0');
        while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0)
            send({piece.data(), static_cast<std::size_t>(in.gcount())});
    }
    std::string line()
    {
        for (;;) {
            if (const auto end = read_.find('\n'); end != read_.npos) {
                auto text = read_.substr(0, end);
                read_.erase(0, end + 1);
                return text;
            }
            if (read_.size() > longest_line) throw std::runtime_error{"a line without end"};
            more();
        }
    }
    /// Takes exactly so many bytes, piece by piece.
    template <class Take>
    void take(std::int64_t bytes, Take&& piece)
    {
        while (bytes > 0) {
            if (read_.empty()) more();
            const auto n = std::min(read_.size(), static_cast<std::size_t>(bytes));
            piece(std::string_view{read_}.substr(0, n));
            read_.erase(0, n);
            bytes -= static_cast<std::int64_t>(n);
        }
    }

private:
    void more()
    {
        char piece[64 << 10];
        ssize_t n = 0;
        while ((n = ::recv(number_, piece, sizeof piece, 0)) < 0 && errno == EINTR) {
        }
        if (n <= 0) throw std::runtime_error{"the other side is gone"};
        read_.append(piece, static_cast<std::size_t>(n));
    }

    int number_;
    std::string read_;
};

/// The socket's address by way of the open folder: a path in it may be longer than an address can be.
class Address {
public:
    explicit Address(const std::filesystem::path& folder) : folder_(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC))
    {
        address_.sun_family = AF_UNIX;
        const auto name = "/proc/self/fd/" + std::to_string(folder_.number()) + "/serve.sock";
        std::strncpy(address_.sun_path, name.c_str(), sizeof address_.sun_path - 1);
    }
    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&address_); }
    static constexpr socklen_t size = sizeof(sockaddr_un);

private:
    Held folder_;
    sockaddr_un address_{};
};

int new_socket() { return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0); }

/// Whether the caller is the user this server runs as, or root.
bool own_user(int connection)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && (peer.uid == ::geteuid() || peer.uid == 0);
}

/// The far end: what a command prints and makes is kept for the answer, and the files it reads came along.
class Remote final : public Console {
public:
    explicit Remote(Installation& installation)
        : installation_(installation)
        , out_(::open_memstream(&out_text_, &out_size_))
        , err_(::open_memstream(&err_text_, &err_size_))
    {}
    ~Remote() override
    {
        std::fclose(out_);
        std::fclose(err_);
        std::free(out_text_);
        std::free(err_text_);
    }
    std::FILE* out() override { return out_; }
    std::FILE* err() override { return err_; }
    Installation* served() override { return &installation_; }

    base::Result<std::filesystem::path> file(const std::string& name) override
    {
        const auto found = read_.find(name);
        if (found == read_.end()) return base::Refusal{codes::cannot_read, "", {name}};
        return found->second->path();
    }
    base::Checked save(const service::Paper& paper, const std::string& target) override
    {
        made_.push_back({target, paper});
        return base::Nothing{};
    }

    void take(Wire& wire, const Sent& file)
    {
        auto spooled = std::make_unique<http::SpoolFile>(installation_.places().data / "spool");
        wire.take(file.bytes, [&](std::string_view piece) {
            if (!spooled->add(piece)) throw std::runtime_error{"the disk is full"};
        });
        spooled->finish();
        read_[file.name] = std::move(spooled);
    }
    void answer(Wire& wire, int code)
    {
        std::fflush(out_);
        std::fflush(err_);
        Answered answer{code, {out_text_, out_size_}, {err_text_, err_size_}, {}};
        for (const auto& [name, paper] : made_)
            answer.files.push_back(
                {name, static_cast<std::int64_t>(paper.file ? std::filesystem::file_size(*paper.file) : paper.bytes.size())});
        const auto head = base::json::text(answer);
        wire.send(std::to_string(head.size()) + "\n" + head);
        for (const auto& [name, paper] : made_) {
            if (paper.file)
                wire.send_file(*paper.file);
            else
                wire.send(paper.bytes);
        }
    }

private:
    Installation& installation_;
    char *out_text_ = nullptr, *err_text_ = nullptr;
    std::size_t out_size_ = 0, err_size_ = 0;
    std::FILE *out_, *err_;
    std::map<std::string, std::unique_ptr<http::SpoolFile>> read_;
    std::vector<std::pair<std::string, service::Paper>> made_;
};

/// Runs the command as the shell would, an exception included.
int run_command(const std::vector<std::string>& arguments)
{
    try {
        return cli(arguments, {});
    } catch (const std::exception& error) {
        std::fprintf(err(), "ishizue: %s\n", error.what());
        return 2;
    }
}

/// A message that is as long as its first line says.
std::string message(Wire& wire)
{
    const auto size = std::atoll(wire.line().c_str());
    if (size <= 0 || size > most_bytes) throw std::runtime_error{"no message"};
    std::string text;
    wire.take(size, [&](std::string_view piece) { text += piece; });
    return text;
}

template <class Message>
Message read_message(Wire& wire)
{
    auto read = base::json::read<Message>(message(wire));
    if (!read) throw std::runtime_error{"the other side speaks another version"};
    return std::move(read).value();
}

}  // namespace

ShellSocket::ShellSocket(Installation& installation) : installation_(installation), path_(installation.places().data / "serve.sock")
{
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);  // of a server that died; the lock says that none lives
    const Address address{installation.places().data};
    listener_ = new_socket();
    const auto before = ::umask(0177);
    const bool open = listener_ >= 0 && ::bind(listener_, address.get(), Address::size) == 0 && ::listen(listener_, 8) == 0;
    ::umask(before);
    if (!open || ::pipe2(ended_, O_CLOEXEC) != 0) throw std::runtime_error{"データフォルダーに serve.sock を作れません。"};
    thread_ = std::thread{[this] { run(); }};
}

ShellSocket::~ShellSocket()
{
    const char one = 1;
    if (::write(ended_[1], &one, 1) == 1) thread_.join();
    for (const int number : {listener_, ended_[0], ended_[1]}) ::close(number);
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

void ShellSocket::run()
{
    for (;;) {
        std::array<pollfd, 2> watched{{{listener_, POLLIN, 0}, {ended_[0], POLLIN, 0}}};
        if (::poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) return;
        if (watched[1].revents) return;
        if (!watched[0].revents) continue;
        const Held connection{::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC)};
        if (connection.number() < 0 || !own_user(connection.number())) continue;
        try {
            serve(connection.number());
        } catch (const std::exception& error) {
            std::fprintf(stderr, "ishizue: serve.sock: %s\n", error.what());
        }
    }
}

void ShellSocket::serve(int connection)
{
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    Wire wire{connection};
    const auto asked = read_message<Asked>(wire);
    Remote remote{installation_};
    std::int64_t all = 0;
    for (const auto& file : asked.files) {
        all += file.bytes;
        if (file.bytes < 0 || all > most_bytes) throw std::runtime_error{"files too large"};
        remote.take(wire, file);
    }
    if (asked.arguments.empty() || !goes_beside(asked.arguments.front())) throw std::runtime_error{"no such command here"};
    const Speaking speaking{remote};
    remote.answer(wire, run_command(asked.arguments));
}

std::optional<int> ask_server(const Places& places, const Arguments& arguments)
{
    if (!goes_beside(arguments.said().front())) return std::nullopt;
    const Address address{places.data};
    const Held connection{new_socket()};
    if (::connect(connection.number(), address.get(), Address::size) != 0) return std::nullopt;
    Wire wire{connection.number()};
    Asked asked{arguments.said(), {}};
    for (const auto& word : arguments.words())  // a word that is a file of this machine goes along
        if (std::error_code error; std::filesystem::is_regular_file(word, error))
            asked.files.push_back({word, static_cast<std::int64_t>(std::filesystem::file_size(word))});
    const auto head = base::json::text(asked);
    wire.send(std::to_string(head.size()) + "\n" + head);
    for (const auto& file : asked.files) wire.send_file(file.name);
    const auto answered = read_message<Answered>(wire);
    for (const auto& file : answered.files) {
        service::Paper paper{file.name, "", ""};
        wire.take(file.bytes, [&](std::string_view piece) { paper.bytes += piece; });
        if (const auto saved = console().save(paper, file.name); !saved) {
            for (const auto& fault : saved.refusal().faults())
                std::fprintf(err(), "%s: %s\n", fault.path.c_str(), base::text(fault, base::Language::ja).c_str());
            return 1;
        }
    }
    std::fputs(answered.out.c_str(), out());
    std::fputs(answered.err.c_str(), err());
    return answered.exit;
}

}  // namespace app
