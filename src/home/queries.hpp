#pragma once
#include "readiness/api.hpp"

namespace home {

struct OverviewAnswer {
    std::vector<service::Task> tasks;                 // of the caller, in the order to work
    std::optional<readiness::SummaryCard> readiness;  // for those who may see it
};
BOOST_DESCRIBE_STRUCT(OverviewAnswer, (), (tasks, readiness))
base::Result<OverviewAnswer> overview(const service::Query&, const service::NoAsk&);

struct SearchAsk {
    std::string q;
};
BOOST_DESCRIBE_STRUCT(SearchAsk, (), (q))
struct SearchAnswer {
    std::vector<service::Hit> hits;
    int total;  // found; the first 40 are shown
};
BOOST_DESCRIBE_STRUCT(SearchAnswer, (), (hits, total))
base::Result<SearchAnswer> search(const service::Query&, const SearchAsk&);

}  // namespace home
