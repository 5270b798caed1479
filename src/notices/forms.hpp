#pragma once
#include "service/slice.hpp"

/// 周知記録 (f12) as a view of the notices.
namespace notices {

std::vector<service::Form> forms();

}  // namespace notices
