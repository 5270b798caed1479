#pragma once
#include "app/installation.hpp"
#include "identity/first_run.hpp"

namespace app {

/// What is wrong with the first contract of the first run, by the rule of the contracts slice.
base::Faults faults_of_contract(const identity::CompanyDraft&);

/// Makes the company's journal with what the first run said: its particulars, its sites, its first contract.
base::Checked found_company(Installation&, const identity::CompanyDraft&, const base::AccountId& founder);

}  // namespace app
