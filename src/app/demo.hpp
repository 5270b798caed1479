#pragma once
#include "app/installation.hpp"

namespace app {

inline constexpr std::string_view sample_company = "tohto";

/// The business day the sample company stands on, unless --today says another.
base::Day sample_day();

/// Makes 株式会社東都電子 by real commands (samples/tohto/*.json), the same on every machine, and lets the account into it.
/// The company is made anew if it is there already.
base::Checked make_sample(Installation&, const base::AccountId&);

}  // namespace app
