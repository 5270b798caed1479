#pragma once
#include "ledgers/write.hpp"

/// What may still happen to a row: 補記, 訂正, 抹消, 確認.
namespace ledgers {

/// 補記: columns that were empty.
struct Fill {
    base::Uuid row;
    Cells cells;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Fill, (), (row, cells, on))

/// 訂正: the old text is struck through and stays. An empty text takes a cell away.
struct Correct {
    base::Uuid row;
    Cells cells;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Correct, (), (row, cells, reason, on))

/// The row as a whole was wrong.
struct Strike {
    base::Uuid row;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(Strike, (), (row, reason, on))

/// What a rule must know of the row.
struct RowKnown {
    const catalog::Ledger* form = nullptr;
    Volume volume;
    Cells cells;  // all that stands in it
    bool struck = false;
    base::Day today;
};

base::Result<RowFilled> decide(const Fill&, const RowKnown&);
base::Result<RowCorrected> decide(const Correct&, const RowKnown&);
base::Result<RowStruck> decide(const Strike&, const RowKnown&);

struct ConfirmKnown {
    const catalog::Ledger* form = nullptr;
    Volume volume;
    bool struck = false, confirmed = false;
    std::optional<base::PersonId> writer, confirmer;
    bool in_office = false;  // the confirmer holds the role that signs this form, on that day
    std::string role;        // its label, for the refusal
    std::string number;
};
/// 確認: by who signs the form, never by who wrote the row (r4 I1, four eyes).
base::Result<RowConfirmed> decide(const ConfirmKnown&);

}  // namespace ledgers
