#pragma once
#include "service/slice.hpp"

#include <span>

/// The order of readiness.yaml: from checks to a requirement, from requirements to a clause.
namespace readiness {

using service::Verdict;

/// The verdict of what has these parts (evaluation `requirement` and `clause`). Nothing at all is 未着手.
Verdict combined(std::span<const Verdict>);

/// Which of two verdicts asks for more: 期限切れ, 整備中, 未着手, 充足, 対象外.
int urgency(Verdict);

/// Whether 充足 is about to end (flag due_soon).
bool due_soon(const service::Finding&, base::Day day, int days);

}  // namespace readiness
