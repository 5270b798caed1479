#pragma once
#include "catalog/custody.hpp"
#include "service/query.hpp"

/// The numbers of what is recorded, by `numbering` of the forms in catalog/ledgers/. They are given in decide and never used again.
namespace custody {

/// The next `count` free numbers of a form on the day: 保-R8-0013.
std::vector<std::string> free_numbers(const service::Query&, std::string_view form, base::Day, int count);
std::string free_number(const service::Query&, std::string_view form, base::Day);

/// The form in which an event begins a row besides the registers (f01, f24); empty where it fills in an open one.
std::string row_form(const catalog::CustodyEvent&);
/// Whether an event fills in an open row of this form.
bool fills(const catalog::CustodyEvent&, std::string_view form);

}  // namespace custody
