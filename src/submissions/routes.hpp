#pragma once
#include "service/slice.hpp"

namespace submissions {

/// Everything the submissions offer.
service::Slice slice();

}  // namespace submissions
