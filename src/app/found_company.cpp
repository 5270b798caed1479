#include "app/found_company.hpp"

#include "contracts/describe_contract.hpp"
#include "organization/describe_company.hpp"

namespace app {
namespace {

std::string edition_of(const identity::CompanyDraft& draft) { return boost::describe::enum_to_string(draft.edition, "r4"); }

/// The contract as the contracts slice is asked for it: under the company's edition, with information to handle.
contracts::ContractForm form_of(const identity::CompanyDraft& draft)
{
    const auto& contract = *draft.contract;
    contracts::ContractForm form{};
    form.number = contract.number;
    form.title = contract.title;
    form.orderer = contract.orderer;
    form.tier = contract.tier;
    form.prime = contract.prime;
    form.edition = edition_of(draft);
    form.handles_information = true;
    form.state = contract.planned ? contracts::State::planned : contracts::State::concluded;
    form.concluded_on = contract.concluded_on;
    return form;
}

/// Inside one command: either the whole company is founded or nothing of it.
base::Result<base::Uuid> found(journal::Recording& recording, const identity::CompanyDraft& draft)
{
    const auto today = recording.today();
    const auto company = recording.make_id<base::Uuid>();
    recording.record(company, today,
                     TRY(organization::decide(
                         {draft.name, draft.name_kana, draft.short_name, edition_of(draft), draft.fiscal_year_start_month, {}})));
    for (const auto& site : draft.sites)
        recording.record(recording.make_id<base::Uuid>(), today,
                         TRY(organization::decide(organization::OpenSite{site.name, site.address, {}})));
    if (draft.contract)
        recording.record(recording.make_id<base::ContractId>(), today, TRY(contracts::decide(form_of(draft), false)));
    return company;
}

}  // namespace

base::Faults faults_of_contract(const identity::CompanyDraft& draft)
{
    base::Faults faults;
    if (!draft.contract) return faults;
    if (const auto fact = contracts::decide(form_of(draft), false); !fact) faults.add(fact.refusal());
    return faults;
}

base::Checked found_company(Installation& installation, const identity::CompanyDraft& draft, const base::AccountId& founder)
{
    const auto book = installation.make_book(draft.id, installation.calendar().clock_of(false), Installation::crypto_randomness());
    const auto key = std::string{base::Uuid::make(installation.directory().now(), Installation::crypto_randomness()()).text()};
    journal::Command command{key, "found", {std::string{founder.text()}, {}}, {}, {}};
    TRY(book->run(std::move(command), [&](journal::Recording& recording) { return found(recording, draft); }));
    return base::Nothing{};
}

}  // namespace app
