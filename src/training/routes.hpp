#pragma once
#include "service/slice.hpp"

namespace training {

/// 教育・訓練 as one value.
service::Slice slice();

}  // namespace training
