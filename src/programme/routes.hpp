#pragma once
#include "service/slice.hpp"

namespace programme {

service::Slice slice();

}  // namespace programme
