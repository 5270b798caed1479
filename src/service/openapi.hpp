#pragma once
#include "service/routes.hpp"

namespace service {

/// The whole API as OpenAPI 3.1 (JSON): the routes of all slices, and `fixed` paths (sign-in, setup) as ready JSON members.
std::string openapi(const Routes&, const std::string& version, const std::string& fixed_paths, const schema::Named& fixed_schemas);

}  // namespace service
