#include "facilities/labels.hpp"

#include <algorithm>
#include <limits>

namespace facilities {

double Area::shared(const Area& other) const
{
    const double w = std::min(x + width, other.x + other.width) - std::max(x, other.x);
    const double h = std::min(y + height, other.y + other.height) - std::max(y, other.y);
    return w > 0 && h > 0 ? w * h : 0;
}

double Labels::cost(const Area& area) const
{
    double covered = 4 * (area.width * area.height - area.shared(sheet_));  // outside the sheet it could not be read at all
    for (const auto& taken : taken_) covered += area.shared(taken);
    return covered;
}

documents::shape::Label Labels::place(documents::shape::Label label, const std::vector<documents::shape::Point>& places)
{
    const double width = documents::text_width(label.text, label.size) + 4, height = label.size * 1.3;
    double least = std::numeric_limits<double>::max();
    Area chosen{};
    for (const auto& at : places) {
        const Area area{at.x - width / 2, at.y - height / 2, width, height};
        const double covered = cost(area);
        if (covered >= least) continue;
        least = covered;
        chosen = area;
        label.at = at;
        if (covered <= 0) break;
    }
    label.align = documents::shape::Align::centre;
    taken_.push_back(chosen);
    return label;
}

}  // namespace facilities
