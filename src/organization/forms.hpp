#pragma once
#include "service/slice.hpp"

/// The forms that are views of the organization: 取扱者名簿 (f08), 誓約書台帳 (f09), 責任者等指定簿 (f10).
namespace organization {

std::vector<service::Form> forms();

}  // namespace organization
