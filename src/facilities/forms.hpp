#pragma once
#include "service/slice.hpp"

/// The forms that are views of the facilities: 取扱施設指定簿 (f13), 立入許可者名簿 (f14), 保管容器台帳 (f19).
namespace facilities {

std::vector<service::Form> forms();

}  // namespace facilities
