#pragma once
#include "service/slice.hpp"

/// The readiness checks the ledgers answer.
namespace ledgers {

/// records.entries_confirmed: every row is confirmed within entry_confirm_days of its writing.
service::Finding entries_confirmed(const service::Query&);

/// Of the daily books (checks_books.cpp).
service::Finding closing_checked(const service::Query&);
service::Finding entry_log_kept(const service::Query&);
service::Finding entry_log_reviewed(const service::Query&);
service::Finding visitors_escorted(const service::Query&);
service::Finding devices_controlled(const service::Query&);
service::Finding disclosures_permitted(const service::Query&);

/// ledgers.stocktaken: each item held was counted within inventory_cycle_months (checks_stock.cpp).
service::Finding stocktaken(const service::Query&);

}  // namespace ledgers
