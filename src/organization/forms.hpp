#pragma once
#include "service/slice.hpp"

#include <functional>

/// The forms that are views of the organization: 誓約書台帳 (f09), 責任者等指定簿 (f10), and 取扱者名簿 (f08), which app/ joins.
namespace organization {

std::vector<service::Form> forms();

/// 取扱者名簿: a line a person, whose subject is the person; contracts by `number_of`, the days of education are another slice's.
std::vector<service::FormRow> handler_rows(const service::Query&,
                                           const std::function<std::string(const base::ContractId&)>& number_of);

}  // namespace organization
