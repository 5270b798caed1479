#pragma once
#include "service/slice.hpp"

/// The readiness checks the ledgers answer.
namespace ledgers {

/// records.entries_confirmed: every row is confirmed within entry_confirm_days of its writing.
service::Finding entries_confirmed(const service::Query&);

}  // namespace ledgers
