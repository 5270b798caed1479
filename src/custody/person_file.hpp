#pragma once
#include "service/slice.hpp"

namespace custody {

/// What one person has and had in their hands.
std::vector<service::PersonSection> person_sections();

}  // namespace custody
