#pragma once
#include "documents/pen.hpp"

namespace documents {

/// What `paint` paints on an area of so many points, as a PNG of `scale` pixels a point.
std::string raster(const Fonts&, double width, double height, double scale, const std::function<void(Pen&)>& paint);

}  // namespace documents
