#pragma once
#include "ledgers/entry_check/checks.hpp"
#include "ledgers/tables.hpp"
#include "service/slice.hpp"

/// 記入要領の確認: what the rules of entry_check find in the books of the day.
namespace ledgers {

struct FaultLine {
    std::string key;       // rule, row and column: what an acceptance names
    std::string check;     // check.loan_overdue
    service::Text title;   // of the rule
    std::string severity;  // error, warning, notice
    std::string form;      // f15
    service::Text form_title;
    std::string row, number;  // empty where a row is missing
    std::string column, column_label;
    std::string message, fix;  // what is wrong, and what to do
    std::string link;
    std::string accepted;  // the reason; empty: not accepted
    std::optional<base::Day> accepted_on;
    std::string accepted_by;
};
BOOST_DESCRIBE_STRUCT(FaultLine, (),
                      (key, check, title, severity, form, form_title, row, number, column, column_label, message, fix, link,
                       accepted, accepted_on, accepted_by))

/// Which rules: those of the ledgers, or those of a person's registers against each other.
enum class Rules { entries, persons };

/// Every fault of the day, in the order of the rules. Kept while nothing is recorded.
std::shared_ptr<const std::vector<FaultLine>> faults(const service::Query&, Rules);

struct FaultsAsk {
    std::optional<std::string> form;
};
BOOST_DESCRIBE_STRUCT(FaultsAsk, (), (form))

base::Result<std::vector<FaultLine>> entry_faults(const service::Query&, const FaultsAsk&);
base::Result<std::vector<FaultLine>> person_faults(const service::Query&, const service::NoAsk&);

/// Faults of a volume that keep it from being closed: errors, and warnings nobody answered.
std::int64_t unanswered(const service::Query&, const std::string& form);

}  // namespace ledgers
