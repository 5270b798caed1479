#pragma once
#include "service/slice.hpp"

namespace app {

/// 取扱者名簿 (f08) as the organization keeps it, with the days of education, which the training keeps.
std::vector<service::FormRow> handler_rows(const service::Query&);

}  // namespace app
