#include "identity/slips.hpp"

namespace identity {

void Slips::keep(const base::AccountId& account, std::string_view company, std::string_view maker, Slip slip)
{
    const std::lock_guard lock{mutex_};
    kept_[account] = {std::string{company}, std::string{maker}, std::move(slip)};
}

std::optional<Slip> Slips::find(const base::AccountId& account, std::string_view company, std::string_view maker, base::Instant now)
{
    const std::lock_guard lock{mutex_};
    std::erase_if(kept_, [&](const auto& one) { return one.second.slip.until <= now; });
    const auto found = kept_.find(account);
    if (found == kept_.end() || found->second.company != company || found->second.maker != maker) return std::nullopt;
    return found->second.slip;
}

}  // namespace identity
