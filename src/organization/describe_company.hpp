#pragma once
#include "base/result.hpp"
#include "organization/facts.hpp"

namespace organization {

/// The company's own particulars.
struct CompanyForm {
    std::string name, kana, short_name, edition;
    int fiscal_year_start_month;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(CompanyForm, (), (name, kana, short_name, edition, fiscal_year_start_month, on))

base::Result<CompanyDescribed> decide(const CompanyForm&);

struct OpenSite {
    std::string name, address;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(OpenSite, (), (name, address, on))

base::Result<SiteOpened> decide(const OpenSite&);

}  // namespace organization
