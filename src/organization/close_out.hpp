#pragma once
#include "service/slice.hpp"

namespace organization {

/// What is known here of the close-out of a contract (custody.yaml close_out).
std::vector<service::CloseOutCheck> close_out();

}  // namespace organization
