#pragma once
#include "service/slice.hpp"

namespace suppliers {

/// 下請負者 as one value.
service::Slice slice();

}  // namespace suppliers
