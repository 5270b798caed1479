#pragma once
#include "service/slice.hpp"

namespace approvals {

/// The whole slice, for app/wiring.cpp.
service::Slice slice();

}  // namespace approvals
