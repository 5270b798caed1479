#pragma once
#include "service/slice.hpp"

namespace contracts {

/// The whole slice, for app/wiring.cpp.
service::Slice slice();

}  // namespace contracts
