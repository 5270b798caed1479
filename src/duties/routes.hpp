#pragma once
#include "service/slice.hpp"

namespace duties {

service::Slice slice();

}  // namespace duties
