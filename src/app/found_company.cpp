#include "app/found_company.hpp"

#include "organization/describe_company.hpp"

namespace app {
namespace {

/// Inside one command: either the whole company is founded or nothing of it.
base::Result<base::Uuid> found(journal::Recording& recording, const identity::CompanyDraft& draft)
{
    const auto today = recording.today();
    const auto company = recording.make_id<base::Uuid>();
    recording.record(company, today,
                     TRY(organization::decide({draft.name,
                                               draft.name_kana,
                                               draft.short_name,
                                               boost::describe::enum_to_string(draft.edition, "r4"),
                                               draft.fiscal_year_start_month,
                                               {}})));
    for (const auto& site : draft.sites)
        recording.record(recording.make_id<base::Uuid>(), today,
                         TRY(organization::decide(organization::OpenSite{site.name, site.address, {}})));
    return company;
}

}  // namespace

base::Checked found_company(Installation& installation, const identity::CompanyDraft& draft, const base::AccountId& founder)
{
    const auto book = installation.make_book(draft.id, installation.calendar().clock_of(false), Installation::crypto_randomness());
    const auto key = std::string{base::Uuid::make(installation.directory().now(), Installation::crypto_randomness()()).text()};
    journal::Command command{key, "found", {std::string{founder.text()}, {}}, {}, {}};
    TRY(book->run(std::move(command), [&](journal::Recording& recording) { return found(recording, draft); }));
    return base::Nothing{};
}

}  // namespace app
