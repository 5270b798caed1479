#pragma once
#include "http/static_files.hpp"

namespace manual {

/// docs/pictures/manual: "/people.png", ... (ishizue_embed).
std::span<const http::Asset> pictures();

/// The PNG of this name ("people.png"); empty when there is none.
std::string_view picture(std::string_view name);

}  // namespace manual
