#pragma once
#include "service/slice.hpp"

namespace facilities {

/// The whole slice, for app/wiring.cpp.
service::Slice slice();

}  // namespace facilities
