#pragma once
#include "service/slice.hpp"

namespace rules {

/// The whole slice, for app/wiring.cpp.
service::Slice slice();

}  // namespace rules
