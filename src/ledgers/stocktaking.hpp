#pragma once
#include "ledgers/stocktake.hpp"
#include "ledgers/tables.hpp"
#include "service/query.hpp"
#include "service/slice.hpp"

/// Stock-takings as the screens, the tick list and the actions see them.
namespace ledgers {

struct StocktakeLine {
    base::Uuid id;
    std::string number, form;
    service::Text title;
    int year;
    Extent extent;
    base::Day started_on;
    std::int64_t rows, counted, differing;
    std::string responsible;
    std::optional<base::Day> signed_on;
    std::string signed_by;
};
BOOST_DESCRIBE_STRUCT(StocktakeLine, (),
                      (id, number, form, title, year, extent, started_on, rows, counted, differing, responsible, signed_on,
                       signed_by))

struct StocktakeAsk {
    base::Uuid stocktake;
};
BOOST_DESCRIBE_STRUCT(StocktakeAsk, (), (stocktake))

/// A row of the list with what the ledger says of it today, and what was seen.
struct TickLine {
    std::string number, summary;
    std::optional<Count> result;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(TickLine, (), (number, summary, result, note))

struct StocktakeAnswer {
    StocktakeLine head;
    std::vector<TickLine> rows;
    std::vector<std::string> unlisted, counters, differences;
};
BOOST_DESCRIBE_STRUCT(StocktakeAnswer, (), (head, rows, unlisted, counters, differences))

/// The latest first.
base::Result<std::vector<StocktakeLine>> stocktakes(const service::Query&, const service::NoAsk&);
base::Result<StocktakeAnswer> stocktake_answer(const service::Query&, const StocktakeAsk&);
/// The tick list on paper, a QR code a row.
base::Result<service::Paper> tick_list(const service::Query&, const StocktakeAsk&);

base::Result<base::Uuid> start_stocktake(service::Command&, const StartStocktake&);
base::Result<base::Uuid> count_stocktake(service::Command&, const CountStocktake&);
base::Result<base::Uuid> sign_stocktake(service::Command&, const SignStocktake&);

/// What a signed stock-taking found different, for app/reactions.cpp to open actions.
struct DifferenceCard {
    base::Uuid stocktake;
    std::string title, detail, link;
    base::PersonId responsible;
};
/// Nothing for other facts than a signature.
std::vector<DifferenceCard> differences_found(const store::Snapshot&, const journal::Entry&);

}  // namespace ledgers
