#pragma once
#include "catalog/authoring/node.hpp"

#include <filesystem>
#include <map>

namespace catalog::authoring {

/// Every file of a catalogue folder by its path below it: `roles.yaml`, `courses/handling.md`. README.md files are for people
/// and left out; any other kind of file is a fault.
std::map<std::string, Node> read_folder(const std::filesystem::path&, Findings&);

}  // namespace catalog::authoring
