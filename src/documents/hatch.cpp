#include "documents/hatch.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace documents {

using shape::Point;

std::vector<std::pair<Point, Point>> hatch_lines(const std::vector<Point>& polygon, const shape::Hatch& hatch)
{
    std::vector<std::pair<Point, Point>> lines;
    if (polygon.size() < 3 || hatch.spacing < 0.1) return lines;
    // Each line is x + y = c, rising to the right; on it a point is known by its x.
    const double step = hatch.spacing * std::numbers::sqrt2;
    auto [low, high] =
        std::minmax_element(polygon.begin(), polygon.end(), [](const Point& a, const Point& b) { return a.x + a.y < b.x + b.y; });
    for (double c = std::ceil((low->x + low->y) / step) * step; c < high->x + high->y; c += step) {
        std::vector<double> crossings;
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const auto& a = polygon[i];
            const auto& b = polygon[(i + 1) % polygon.size()];
            const double from = a.x + a.y - c, to = b.x + b.y - c;
            if ((from < 0) == (to < 0)) continue;
            crossings.push_back(a.x + (b.x - a.x) * (from / (from - to)));
        }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
            lines.push_back({{crossings[i], c - crossings[i]}, {crossings[i + 1], c - crossings[i + 1]}});
    }
    return lines;
}

std::vector<Point> outline(const shape::Box& box)
{
    return {{box.x, box.y}, {box.x + box.width, box.y}, {box.x + box.width, box.y + box.height}, {box.x, box.y + box.height}};
}

std::vector<Point> outline(const shape::Circle& circle)
{
    std::vector<Point> points;
    constexpr int corners = 48;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        points.push_back({circle.centre.x + circle.radius * std::cos(angle), circle.centre.y + circle.radius * std::sin(angle)});
    }
    return points;
}

}  // namespace documents
