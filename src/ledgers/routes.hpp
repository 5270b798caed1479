#pragma once
#include "service/slice.hpp"

namespace ledgers {

service::Slice slice();

}  // namespace ledgers
