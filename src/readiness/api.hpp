#pragma once
#include "service/slice.hpp"

/// What other slices may ask of the readiness.
namespace readiness {

struct CheckCard {
    std::string id;
    service::Text title;
    service::Verdict verdict;
    bool offered;
    std::optional<base::Day> due;
    service::Text next;
    std::vector<service::Evidence> evidence;
};
/// The check on the day asked for; nothing when the company's edition does not use it.
std::optional<CheckCard> check(const service::Query&, std::string_view id);

/// The requirement a check is shown under, for links; empty when the company's edition has none.
std::string requirement_of(const service::Query&, std::string_view check);
/// A text of the catalogue with the company's values and its edition's words for roles.
service::Text filled(const service::Query&, const service::Text&);

struct AreaCard {
    std::string id;
    service::Text title;
    int satisfied, total;  // checks; 対象外 does not count
    bool expired;
};
BOOST_DESCRIBE_STRUCT(AreaCard, (), (id, title, satisfied, total, expired))
struct SummaryCard {
    std::string edition;
    int satisfied, total;  // requirements
    std::vector<AreaCard> areas;
};
BOOST_DESCRIBE_STRUCT(SummaryCard, (), (edition, satisfied, total, areas))
SummaryCard summary_card(const service::Query&);

}  // namespace readiness
