#pragma once
#include "http/static_files.hpp"

#include <string>
#include <vector>

namespace app {

/// Runs `ishizue ARGS`: 0 done, 1 refused, 2 broken.
int cli(const std::vector<std::string>& args, std::span<const http::Asset> screens);

}  // namespace app
