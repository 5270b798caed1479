#pragma once
#include "service/query.hpp"

namespace service {

/// Tells who waits how far the work is; a refusal when it was cancelled meanwhile. Nothing happens where nobody waits.
base::Checked go_on(const Query&, int percent, const std::string& note);

}  // namespace service
