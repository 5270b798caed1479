#pragma once
#include "ledgers/entry_check/records.hpp"

/// 記入要領の確認: every rule of catalog/ledgers/entry-checks.yaml and people-consistency.yaml as a pure function over the books.
namespace ledgers::entry_check {

/// The values a message names: {due} and what stands there.
using Values = std::vector<std::pair<std::string_view, std::string>>;

/// Something that is not as the rule wants it.
struct Fault {
    std::string_view check;  // check.loan_overdue
    Severity severity;
    std::string_view form;    // f04
    std::optional<Row> row;   // nothing where a row is missing
    std::string_view column;  // what to look at first; "" where a row is missing
    Values values;
};

/// Where a rule puts what it finds.
class Found {
public:
    Found(const CheckText& check, std::vector<Fault>& faults) : check_(check), faults_(faults) {}

    /// `severity`: where the rule makes some of its faults graver or lighter than the others.
    void at(const Row&, std::string_view column, Values = {}, std::optional<Severity> = {});
    /// A row that should be there and is not.
    void missing(std::string_view form, Values = {}, std::optional<Severity> = {});

private:
    const CheckText& check_;
    std::vector<Fault>& faults_;
};

using Rule = void (*)(Records&, Found&);
struct Check {
    std::string_view id;
    Rule rule;
};

/// Each rule of entry-checks.yaml, and of people-consistency.yaml.
std::vector<Check> all_checks();
std::vector<Check> all_person_checks();

/// The faults that these rules find, in the order of `texts`.
std::vector<Fault> find_faults(Records&, const std::vector<CheckText>& texts, const std::vector<Check>&);

/// What stands for `{name}` in a message of this fault: its value, a cell of its row, the row's number for {row}, the form's title.
std::string value_of(const Fault&, std::string_view name);
/// The message with its values.
std::string message_of(const Fault&, std::string_view message);

}  // namespace ledgers::entry_check
