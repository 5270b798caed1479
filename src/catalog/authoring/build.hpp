#pragma once
#include "catalog/authoring/node.hpp"

#include <filesystem>

namespace catalog::authoring {

/// A folder that was read and checked.
struct Built {
    Findings findings;  // by file and line
    std::size_t files = 0;
    std::string pack;  // empty when there is any finding
};

/// Reads, checks and packs a catalogue folder.
Built build(const std::filesystem::path& folder);

/// roles.yaml:33: roles[3].scope: 「x」は選べません。…
std::string describe(const Finding&);

}  // namespace catalog::authoring
