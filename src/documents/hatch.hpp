#pragma once
#include "documents/picture.hpp"

namespace documents {

/// The slanted lines that fill a polygon, each as its two ends: computed once so that no writer needs patterns or clipping.
std::vector<std::pair<shape::Point, shape::Point>> hatch_lines(const std::vector<shape::Point>& polygon, const shape::Hatch&);

/// The outline of a box or a circle as a polygon, near enough for a hatch.
std::vector<shape::Point> outline(const shape::Box&);
std::vector<shape::Point> outline(const shape::Circle&);

}  // namespace documents
