#pragma once
#include "service/slice.hpp"

namespace parameters {

/// 社内規則の値: what the company has fixed within the limits of the catalogue.
service::Slice slice();

}  // namespace parameters
