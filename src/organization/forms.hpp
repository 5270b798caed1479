#pragma once
#include "service/slice.hpp"

/// The forms that are views of the organization: 取扱者名簿 (f08), 誓約書台帳 (f09), 責任者等指定簿 (f10).
namespace organization {

std::vector<service::Form> forms();

/// 取扱者名簿: a line a person, whose subject is the person; the days of education are another slice's.
std::vector<service::FormRow> handler_rows(const service::Query&);

}  // namespace organization
