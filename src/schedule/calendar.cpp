#include "schedule/calendar.hpp"

#include <algorithm>

namespace schedule {
namespace {

using namespace std::chrono;

const Holiday* holiday_on(base::Day day)
{
    const auto& all = national_holidays();
    const auto found = std::ranges::lower_bound(all, day, {}, &Holiday::day);
    return found != all.end() && found->day == day ? &*found : nullptr;
}

/// No company is closed for longer: what looks for a business day ends.
constexpr int longest_closure = 400;

}  // namespace

Calendar::Calendar(int gazetted_through, std::vector<Exception> exceptions) : gazetted_through_(gazetted_through)
{
    for (auto& exception : exceptions) exceptions_.insert_or_assign(exception.day, std::move(exception));
}

bool Calendar::business_day(base::Day day) const
{
    const auto exception = exceptions_.find(day);
    if (exception != exceptions_.end()) return exception->second.open;
    const weekday on{day};
    return on != Saturday && on != Sunday && !holiday_on(day);
}

std::optional<Closure> Calendar::closure(base::Day day) const
{
    const auto exception = exceptions_.find(day);
    if (exception != exceptions_.end())
        return exception->second.open ? std::nullopt : std::optional{Closure{exception->second.ja, exception->second.en}};
    if (const auto* holiday = holiday_on(day))
        return Closure{holiday->ja, holiday->en, holiday->equinox && int(year_month_day{day}.year()) > gazetted_through_};
    if (weekday{day} == Saturday) return Closure{"土曜日", "Saturday"};
    if (weekday{day} == Sunday) return Closure{"日曜日", "Sunday"};
    return std::nullopt;
}

base::Day Calendar::at_or_after(base::Day day) const
{
    for (int i = 0; i < longest_closure; ++i, day += days{1})
        if (business_day(day)) break;
    return day;
}

base::Day Calendar::at_or_before(base::Day day) const
{
    for (int i = 0; i < longest_closure; ++i, day -= days{1})
        if (business_day(day)) break;
    return day;
}

base::Day Calendar::shifted(base::Day day, Shift shift) const
{
    switch (shift) {
    case Shift::previous_business_day: return at_or_before(day);
    case Shift::next_business_day: return at_or_after(day);
    case Shift::none: break;
    }
    return day;
}

base::Day Calendar::add_business_days(base::Day day, int n) const
{
    for (int i = 0; i < n; ++i) day = at_or_after(day + days{1});
    return day;
}

std::optional<base::Day> Calendar::nth_business_day(year_month month, int n) const
{
    for (base::Day day{month / 1}; day <= base::Day{month / last}; day += days{1})
        if (business_day(day) && --n == 0) return day;
    return std::nullopt;
}

std::optional<base::Day> Calendar::last_business_day(year_month month) const
{
    for (base::Day day{month / last}; day >= base::Day{month / 1}; day -= days{1})
        if (business_day(day)) return day;
    return std::nullopt;
}

}  // namespace schedule
