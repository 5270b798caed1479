#pragma once
#include "base/result.hpp"

#include <string>

namespace documents {

/// The bytes of a plain text as UTF-8: from UTF-8, UTF-16 or Windows' Shift_JIS (髙, 﨑), without a byte order mark. Refuses other
/// encodings, each with its line.
base::Result<std::string> utf8_of(std::string_view bytes);
/// The number of the line, from 1, in which this byte stands.
std::string line_of(std::string_view bytes, std::size_t at);

}  // namespace documents
