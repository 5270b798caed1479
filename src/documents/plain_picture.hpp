#pragma once
#include "documents/file_type.hpp"

#include <string>

namespace documents {

/// A picture as a PNG of our own making: at most so many pixels a side, on white, without what cameras and scanners write into
/// their files.
struct PlainPicture {
    std::string png;
    int width = 0, height = 0;  // pixels
};

inline constexpr int longest_side = 1800;  // pixels: 150 dpi on an A3 sheet less its margins is 2,300, on a screen 1,600 are seen

/// From a PNG or JPEG somebody chose. Refuses what is damaged, has too many pixels or is of another type.
base::Result<PlainPicture> plain_picture(std::string_view bytes, FileType);

}  // namespace documents
