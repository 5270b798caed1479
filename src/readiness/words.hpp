#pragma once
#include "service/query.hpp"

namespace readiness {

/// A text of the catalogue with {{param.x}} and {{role.x}} filled for the edition: "12か月", 「総括者」.
service::Text filled(const service::Query&, const std::string& edition, const service::Text&);

}  // namespace readiness
