#pragma once
#include "app/installation.hpp"
#include "identity/first_run.hpp"

namespace app {

/// Makes the company's journal with what the first run said: its particulars, its sites, and the founder as its first person.
base::Checked found_company(Installation&, const identity::CompanyDraft&, const base::AccountId& founder);

}  // namespace app
