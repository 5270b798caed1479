#pragma once
#include "service/slice.hpp"

namespace custody {

/// What custody knows of the close-out of a contract (custody.yaml close_out).
std::vector<service::CloseOutCheck> close_out();

}  // namespace custody
