#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

typedef struct _cairo_surface cairo_surface_t;

namespace documents {

/// Width and height as the head of a PNG says; nothing if it is none.
std::optional<std::pair<std::uint32_t, std::uint32_t>> png_pixels(std::string_view png);
/// The same of a picture that can be painted; nothing if it has no pixels or more than 40 million.
std::optional<std::pair<int, int>> png_size(std::string_view png);

/// The picture as a new surface for Cairo; its status says whether it could be read. The caller destroys it.
cairo_surface_t* png_surface(std::string_view png);
/// A surface as a PNG.
std::string png_of(cairo_surface_t*);

}  // namespace documents
