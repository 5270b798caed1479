#include "app/passphrase.hpp"

#include "messages/app.hpp"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>

namespace app {
namespace {

/// The terminal shows nothing of what is typed while this lives.
class Silence {
public:
    Silence()
    {
        ::tcgetattr(STDIN_FILENO, &before_);
        auto silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence() { ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    termios before_{};
};

std::string typed(const char* prompt)
{
    std::fputs(prompt, stderr);
    std::string line;
    {
        const Silence silence;
        std::getline(std::cin, line);
    }
    std::fputs("\n", stderr);
    return line;
}

}  // namespace

base::Result<std::string> passphrase_of(const Arguments& arguments, bool is_new)
{
    if (const auto file = arguments.value("passphrase-file")) {
        std::ifstream in{*file};
        std::string line;
        if (!std::getline(in, line)) return base::Refusal{codes::cannot_read, "--passphrase-file", {*file}};
        if (line.ends_with('\r')) line.pop_back();
        return line;
    }
    if (::isatty(STDIN_FILENO) == 0) return base::Refusal{codes::value_missing, "--passphrase-file"};
    auto passphrase = typed("合言葉: ");
    if (is_new && typed("合言葉（もう一度）: ") != passphrase) return base::Refusal{codes::passphrase_differs};
    return passphrase;
}

}  // namespace app
