#pragma once
#include "service/slice.hpp"

namespace actions {

/// The whole slice, for app/wiring.cpp.
service::Slice slice();

}  // namespace actions
