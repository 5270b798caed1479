#pragma once
#include "service/slice.hpp"

namespace contracts {

/// readiness.yaml ledgers.contracts_closed_out: a contract that has ended is closed, with its conditions, within closeout_days.
service::Finding contracts_closed_out(const service::Query&);

}  // namespace contracts
