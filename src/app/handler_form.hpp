#pragma once
#include "service/slice.hpp"

namespace app {

/// 取扱者名簿 (f08): the organization's lines with the numbers of the contracts and the days of education, which others keep.
std::vector<service::FormRow> handler_rows(const service::Query&);

}  // namespace app
