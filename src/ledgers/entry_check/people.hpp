#pragma once
#include "ledgers/entry_check/records.hpp"

/// What the rules of people-consistency.yaml ask alike.
namespace ledgers::entry_check {

/// The name of a row of f08, or its number where a fragment has no name.
std::string name_of(const Row& handler);
/// The row of f08 by which this person is designated on that day.
std::optional<Row> designated_on(Records&, std::string_view name, std::string_view number, base::Day);
/// What of a released handler is still open: loans, cards, accounts, offices, ... as people call it.
std::vector<std::string> open_of(Records&, const Row& handler);

}  // namespace ledgers::entry_check
