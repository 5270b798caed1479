#pragma once
#include "service/slice.hpp"

namespace notices {

/// The whole slice, for app/wiring.cpp.
service::Slice slice();

}  // namespace notices
