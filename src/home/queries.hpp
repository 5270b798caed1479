#pragma once
#include "home/digest.hpp"
#include "organization/api.hpp"
#include "programme/api.hpp"
#include "readiness/api.hpp"

namespace home {

struct OverviewAnswer {
    std::vector<service::Task> tasks;                 // of the caller, in the order to work
    std::optional<readiness::SummaryCard> readiness;  // for those who may see it
    std::optional<programme::ProgressCard> programme;
};
BOOST_DESCRIBE_STRUCT(OverviewAnswer, (), (tasks, readiness, programme))
base::Result<OverviewAnswer> overview(const service::Query&, const service::NoAsk&);

/// What the caller's mail of today says, and where it goes (empty: no address is known).
struct MailAnswer {
    std::string address;
    std::optional<Digest> today;
};
BOOST_DESCRIBE_STRUCT(MailAnswer, (), (address, today))
base::Result<MailAnswer> mail_preview(const service::Query&, const service::NoAsk&);

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
