#pragma once
#include "app/arguments.hpp"

namespace app {

/// The first line of --passphrase-file, or what is typed at the terminal without being shown; typed twice when it is a new one.
base::Result<std::string> passphrase_of(const Arguments&, bool is_new);

}  // namespace app
