#pragma once
#include "service/slice.hpp"

namespace manual {

/// The manual of the product: everybody's, without facts of its own.
service::Slice slice();

}  // namespace manual
