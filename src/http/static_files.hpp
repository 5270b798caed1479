#pragma once
#include "http/message.hpp"

#include <span>

namespace http {

/// A file that is part of the program, as it is and compressed (empty where that does not pay).
struct Asset {
    std::string_view path, type, digest;
    std::string_view identity, br, gz;
};

/// The files tools/embed.py has put into this program (ishizue_embed in CMakeLists.txt).
std::span<const Asset> embedded_assets();

/// The screens: assets by their path, and index.html for every address a screen may have.
class StaticFiles {
public:
    /// The assets live as long as the program.
    explicit StaticFiles(std::span<const Asset>);
    /// Nothing for what is not a screen's: /api and below.
    std::optional<Reply> answer(const Request&) const;

private:
    const Asset* find(std::string_view path) const;
    Reply page() const;

    std::span<const Asset> assets_;
    std::vector<std::string_view> page_;  // index.html between its places for the nonce
};

}  // namespace http
