#include "organization/describe_company.hpp"

#include "base/text.hpp"
#include "messages/organization.hpp"

namespace organization {

base::Result<CompanyDescribed> decide(const CompanyForm& ask)
{
    base::Faults faults;
    const auto kana = base::katakana(base::nfkc(base::trim(ask.kana)));
    faults.add_if(base::trim(ask.name).empty(), codes::company_name_required, "name");
    faults.add_if(base::trim(ask.short_name).empty(), codes::company_name_required, "short_name");
    faults.add_if(!kana.empty() && !base::is_katakana(kana), codes::kana_only, "kana", {kana});
    faults.add_if(ask.edition != "h21" && ask.edition != "r4", codes::no_such_edition, "edition", {ask.edition});
    faults.add_if(ask.fiscal_year_start_month < 1 || ask.fiscal_year_start_month > 12, codes::no_such_month,
                  "fiscal_year_start_month");
    if (faults) return faults;
    return CompanyDescribed{std::string{base::trim(ask.name)}, kana, std::string{base::trim(ask.short_name)}, ask.edition,
                            ask.fiscal_year_start_month};
}

base::Result<SiteOpened> decide(const OpenSite& ask)
{
    if (base::trim(ask.name).empty()) return base::Refusal{codes::site_name_required, "name"};
    return SiteOpened{std::string{base::trim(ask.name)}, std::string{base::trim(ask.address)}};
}

}  // namespace organization
