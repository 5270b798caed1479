#include "ledgers/entry_check/calendar.hpp"

#include <algorithm>

namespace ledgers::entry_check {
namespace {

constexpr std::chrono::days back{4000}, ahead{550};

}  // namespace

Calendar::Calendar(base::Day around, const std::function<std::string(base::Day)>& closed_because) : first_(around - back)
{
    int count = 0;
    for (auto day = first_; day <= around + ahead; day += std::chrono::days{1}) {
        reasons_.push_back(closed_because(day));
        counts_.push_back(count += reasons_.back().empty());
    }
}

std::size_t Calendar::at(base::Day day) const
{
    const auto far = (day - first_).count();
    return far < 0 ? 0 : std::min(static_cast<std::size_t>(far), counts_.size() - 1);
}

bool Calendar::business_day(base::Day day) const { return closed_because(day).empty(); }

const std::string& Calendar::closed_because(base::Day day) const { return reasons_[at(day)]; }

base::Day Calendar::after(base::Day day, int n) const
{
    const auto found = std::ranges::lower_bound(counts_, counts_[at(day)] + n);
    return std::max(day, first_ + std::chrono::days{found - counts_.begin()});
}

base::Day Calendar::before(base::Day day, int n) const
{
    const auto position = at(day);
    const int earlier = counts_[position] - (reasons_[position].empty() ? 1 : 0);  // business days before this one
    const auto found = std::ranges::lower_bound(counts_, earlier - n + 1);
    return std::min(day, first_ + std::chrono::days{found - counts_.begin()});
}

int Calendar::between(base::Day from, base::Day until) const { return std::max(0, counts_[at(until)] - counts_[at(from)]); }

}  // namespace ledgers::entry_check
