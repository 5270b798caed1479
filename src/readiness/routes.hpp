#pragma once
#include "service/slice.hpp"

namespace readiness {

service::Slice slice();

}  // namespace readiness
