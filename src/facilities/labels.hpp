#pragma once
#include "documents/picture.hpp"

namespace facilities {

/// What letters must not lie on.
struct Area {
    double x, y, width, height;
    /// How much of this area the other one covers.
    double shared(const Area&) const;
};

/// Puts labels where they cover nothing: of the places offered, the first that is free, else the one that covers least.
class Labels {
public:
    Labels(double width, double height) : sheet_{0, 0, width, height} {}

    /// From now on no label lies here if it can be helped.
    void keep_clear(const Area& area) { taken_.push_back(area); }
    /// The label moved to the best of the places (middles of the text), which is kept clear from now on.
    documents::shape::Label place(documents::shape::Label label, const std::vector<documents::shape::Point>& places);

private:
    double cost(const Area&) const;
    Area sheet_;
    std::vector<Area> taken_;
};

}  // namespace facilities
