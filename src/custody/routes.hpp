#pragma once
#include "service/slice.hpp"

namespace custody {

/// The whole slice, for app/wiring.cpp.
service::Slice slice();

}  // namespace custody
