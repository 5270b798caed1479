#pragma once
#include "ledgers/book_checks/entrances.hpp"
#include "ledgers/book_checks/permissions.hpp"
#include "service/query.hpp"

namespace ledgers {

/// The books that are written day by day, as their checks read them: rows that stand, of the 24 months before the day.
struct DailyBooks {
    std::vector<book_checks::Entrance> entrances;      // f15
    std::vector<book_checks::Visit> visits;            // f16
    std::vector<book_checks::CarriedIn> devices;       // f17
    std::vector<book_checks::Closing> closings;        // f20
    std::vector<book_checks::Disclosure> disclosures;  // f48
};

/// Kept while nothing is recorded: five checks ask for it.
std::shared_ptr<const DailyBooks> daily_books(const service::Query&);

}  // namespace ledgers
