#pragma once
#include "service/slice.hpp"

namespace organization {

/// The whole slice, for app/wiring.cpp.
service::Slice slice();

}  // namespace organization
