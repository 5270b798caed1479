#pragma once
#include "base/describe.hpp"
#include "base/result.hpp"

#include <string_view>

namespace documents {

/// What a file is by what it holds, whatever its name says.
BOOST_DEFINE_ENUM_CLASS(FileType, pdf, png, jpeg, tiff, word, workbook, text)

/// Refuses an empty, too large, damaged or password-protected file, the old formats (.xls, .doc), and what is none of these types.
base::Result<FileType> file_type(std::string_view bytes);

/// Its media type; `name` tells a CSV from other text.
std::string_view media_type(FileType, std::string_view name);
/// The ending such a file has: ".pdf".
std::string_view ending(FileType);

}  // namespace documents
