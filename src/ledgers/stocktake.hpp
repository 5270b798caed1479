#pragma once
#include "base/result.hpp"
#include "ledgers/facts.hpp"

/// 照合: the ledger against the shelf and the shelf against the ledger.
namespace ledgers {

/// `size` rows drawn from those there are; nothing: all of them.
struct StartStocktake {
    std::string form;
    std::optional<int> year, size;
    base::PersonId responsible;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(StartStocktake, (), (form, year, size, responsible, on))

/// `seen`: numbers typed, or read from the QR codes of the tick list or a label, one a line. A number the ledger does not have is
/// kept as unlisted. `rows`: what is missing or differs, or was ticked on paper.
struct CountStocktake {
    base::Uuid stocktake;
    std::vector<std::string> seen;
    std::vector<CountedRow> rows;
    std::vector<std::string> unlisted;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(CountStocktake, (), (stocktake, seen, rows, unlisted, on))

struct SignStocktake {
    base::Uuid stocktake;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(SignStocktake, (), (stocktake, on))

struct StartKnown {
    std::string number, form, title;
    int year = 0;
    std::vector<ListedRow> rows;  // that stand on the day, in the order in which a sample is drawn
    bool responsible_present = false;
    bool another_open = false;
};
base::Result<StocktakeStarted> decide(const StartStocktake&, const StartKnown&);

struct CountKnown {
    std::string number;           // of the stock-taking
    std::vector<ListedRow> rows;  // of its list
    bool finished = false;
    base::Day started_on, day;
    std::optional<base::PersonId> person;
};
base::Result<StocktakeCounted> decide(const CountStocktake&, const CountKnown&);

struct SignKnown {
    std::vector<ListedRow> rows;
    std::vector<CountedRow> counted;
    std::vector<std::string> unlisted;
    std::vector<base::PersonId> counters;
    bool finished = false;
    base::Day started_on, day;
    std::optional<base::PersonId> person;
};
/// Every row has been looked for; who signs is not the only one who counted.
base::Result<StocktakeSigned> decide(const SignKnown&);

/// What a QR code of the tick list says: "ISHIZUE COUNT 照-R8-001 入-R8-00871".
std::string count_code(const std::string& stocktake, const std::string& number);

}  // namespace ledgers
