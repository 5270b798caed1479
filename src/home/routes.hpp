#pragma once
#include "service/slice.hpp"

namespace home {

service::Slice slice();

}  // namespace home
