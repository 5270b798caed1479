#pragma once
#include "documents/picture.hpp"
#include "facilities/plan.hpp"

namespace facilities {

/// The plan as one picture, for the screen (SVG) and for paper (PDF). `backdrop` is the PNG the plan names, if it is to be shown.
documents::Picture picture(const Plan&, const std::string& title, const std::string& backdrop_png = {});

}  // namespace facilities
