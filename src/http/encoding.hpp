#pragma once
#include <string>
#include <string_view>

namespace http {

/// Whether an Accept-Encoding header accepts this coding ("br", "gzip") with a weight above zero.
bool accepts(std::string_view accept_encoding, std::string_view coding);

/// The gzip form of these bytes (fastest level); throws std::bad_alloc only.
std::string gzip(std::string_view bytes);

/// Whether bodies of this media type shrink: text, JSON, XML, SVG.
bool compressible(std::string_view type);

}  // namespace http
