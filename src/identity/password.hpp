#pragma once
#include "base/result.hpp"

namespace identity {

/// A password as it is hashed: NFKC, so that full-width letters typed by mistake are the same password.
std::string normal_password(std::string_view typed);

/// Why this password cannot be used for this login: too short, too long, trivial, or the login itself.
base::Faults faults_of_password(std::string_view typed, std::string_view login, const std::string& path);

}  // namespace identity
