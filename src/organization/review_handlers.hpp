#pragma once
#include "base/result.hpp"
#include "organization/facts.hpp"

#include <set>

namespace organization {

/// 取扱者名簿を見直す: every handler of the contract, needed or not.
struct ReviewHandlers {
    base::Uuid contract;
    std::vector<Need> needs;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(ReviewHandlers, (), (contract, needs, on))

/// The handlers in force of the contract on the day of the review.
struct Listed {
    std::string contract_name;
    std::set<base::AppointmentId> handlers;
};

/// Nobody of the list may be left out (r4 D1: 1人ごとの要否の判断). Pure.
base::Result<HandlersReviewed> decide(const ReviewHandlers&, const Listed&, base::Day on, base::Day today);

}  // namespace organization
