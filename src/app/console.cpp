#include "app/console.hpp"

#include "messages/app.hpp"

#include <fstream>

namespace app {
namespace {

/// The shell's own process.
class Terminal final : public Console {
public:
    std::FILE* out() override { return stdout; }
    std::FILE* err() override { return stderr; }

    base::Result<std::filesystem::path> file(const std::string& name) override
    {
        if (!std::filesystem::is_regular_file(name)) return base::Refusal{codes::cannot_read, "", {name}};
        return std::filesystem::path{name};
    }

    /// Beside the target first: a full disk never leaves half a file under the name asked for.
    base::Checked save(const service::Paper& paper, const std::string& name) override
    {
        const std::filesystem::path target{name};
        auto fresh = target;
        fresh += ".part";
        std::error_code error;
        if (paper.file) {
            std::filesystem::copy_file(*paper.file, fresh, std::filesystem::copy_options::overwrite_existing, error);
        } else {
            std::ofstream out{fresh, std::ios::binary};
            out << paper.bytes;
            if (!out.flush()) error = std::make_error_code(std::errc::io_error);
        }
        if (!error) std::filesystem::rename(fresh, target, error);
        if (!error) return base::Nothing{};
        std::error_code ignored;
        std::filesystem::remove(fresh, ignored);
        return base::Refusal{codes::cannot_write, "--output", {name}};
    }
};

thread_local Console* speaking = nullptr;

}  // namespace

Console& console()
{
    static Terminal terminal;
    return speaking ? *speaking : terminal;
}

Speaking::Speaking(Console& console) { speaking = &console; }
Speaking::~Speaking() { speaking = nullptr; }

}  // namespace app
