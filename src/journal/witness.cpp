#include "journal/witness.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace journal {

std::string WitnessFolder::file(const std::string& company) const
{
    const bool plain =
        std::ranges::all_of(company, [](char c) { return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); });
    if (company.empty() || !plain) throw std::logic_error{"no company id: " + company};
    return directory_ + '/' + company + ".json";
}

std::optional<SignedHead> WitnessFolder::last(const std::string& company) const
{
    std::ifstream in{file(company)};
    if (!in) return std::nullopt;
    std::ostringstream text;
    text << in.rdbuf();
    auto head = base::json::read<SignedHead>(text.str());
    if (!head) throw std::runtime_error{file(company) + " is not a signed head"};
    return std::move(head).value();
}

void WitnessFolder::remember(const SignedHead& head)
{
    const std::lock_guard lock{mutex_};
    auto known = last_.find(head.company);
    if (known == last_.end())
        if (auto before = last(head.company)) known = last_.emplace(head.company, std::move(*before)).first;
    if (known != last_.end()) {
        const auto& before = known->second;
        if (head.seq < before.seq || (head.seq == before.seq && head.hash != before.hash))
            throw std::runtime_error{file(head.company) + " remembers entry " + std::to_string(before.seq) +
                                     ", the journal ends at " + std::to_string(head.seq)};
    }
    // Not synced: a power cut may lose the last head, which makes the witness older, never wrong.
    const auto fresh = file(head.company) + ".new";
    {
        std::ofstream out{fresh, std::ios::trunc};
        out << base::json::text(head);
        out.close();
        if (!out) throw std::runtime_error{"cannot write " + fresh};
    }
    std::filesystem::rename(fresh, file(head.company));
    last_.insert_or_assign(head.company, head);
}

}  // namespace journal
