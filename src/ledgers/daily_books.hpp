#pragma once
#include "ledgers/book_checks/entrances.hpp"
#include "ledgers/book_checks/permissions.hpp"
#include "service/query.hpp"

/// The books that are written day by day, as their checks read them: rows that stand, of the 24 months before the day. Kept while
/// nothing is recorded.
namespace ledgers {

template <class Row>
using DailyBook = std::shared_ptr<const std::vector<Row>>;

DailyBook<book_checks::Entrance> entrance_book(const service::Query&);      // f15
DailyBook<book_checks::Visit> visit_book(const service::Query&);            // f16
DailyBook<book_checks::CarriedIn> device_book(const service::Query&);       // f17
DailyBook<book_checks::Closing> closing_book(const service::Query&);        // f20
DailyBook<book_checks::Disclosure> disclosure_book(const service::Query&);  // f48

}  // namespace ledgers
