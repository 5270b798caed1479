#pragma once
#include "ledgers/entry_check/books.hpp"

/// When a row's act happened and when it was over.
namespace ledgers::entry_check {

/// The column of that day, for a form whose act is not simply its first required day; nothing for the others.
std::optional<std::string_view> known_act_column(std::string_view form);
/// The column of the day on which what a row records happened; "" for a form that records no act, such as a plan.
/// A form of the company's own: its first required day.
std::string_view act_column(const Form&);
/// The cell of that column.
std::string_view act_of(const Row&);
/// The day on which a row was finished: what was lent is back, what was sent is received. "" while it is open.
std::string_view finished_on(const Row&);

}  // namespace ledgers::entry_check
