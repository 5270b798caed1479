#pragma once
#include "service/slice.hpp"

namespace personal {

/// 個人情報 as one value.
service::Slice slice();

}  // namespace personal
