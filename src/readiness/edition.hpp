#pragma once
#include "base/result.hpp"
#include "service/query.hpp"

namespace readiness {

/// The edition asked for; without one that of the company, if it binds it, else the first that does. An edition that does not
/// bind the company can be looked at too (a coming change), a reference cannot.
base::Result<std::string> edition_of(const service::Query&, const std::optional<std::string>& asked);

}  // namespace readiness
