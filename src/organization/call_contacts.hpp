#pragma once
#include "base/result.hpp"
#include "organization/facts.hpp"

#include <set>

namespace organization {

/// 通話試験を記録する.
struct CallContacts {
    std::vector<Call> calls;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(CallContacts, (), (calls, on))

/// The record of a call test (h21 12(1), r4 B6): `on_chart` are the company's own people of the 連絡系統図. Pure.
base::Result<ContactsCalled> decide(const CallContacts&, const std::set<base::PersonId>& on_chart, base::Day on, base::Day today);

}  // namespace organization
