#pragma once
#include "service/slice.hpp"

namespace binder {

/// 監査用一式: what was made, and making one.
service::Slice slice();

}  // namespace binder
