#include "schedule/cycle.hpp"

#include <algorithm>

namespace schedule {
namespace {

using namespace std::chrono;
using base::Day;

/// What every kind needs to know, and where its turns go.
struct Asked {
    Shift shift;
    const Calendar& calendar;
    Day from, to;
    std::optional<Day> last_done;
    std::vector<Turn> found = {};

    void offer(Day opens, Day due)
    {
        if (due >= from && due <= to) found.push_back({opens, due});
    }
};

year_month month_of(Day day)
{
    const year_month_day ymd{day};
    return ymd.year() / ymd.month();
}

/// The day of the month in that year; its last day where there is none. The end of February stays the end.
Day in_year(month_day date, year y)
{
    const bool end_of_february = date == February / 28 || date == February / 29;
    return end_of_february ? Day{y / February / last} : Day{y / date.month() / date.day()};
}

void add(const Weekly& cycle, Asked& asked)
{
    const auto first = asked.from - (weekday{asked.from} - Monday) - weeks{1};
    const auto length = cycle.to - Monday;
    for (Day monday = first; monday <= asked.to; monday += weeks{1})
        asked.offer(monday, std::max(monday, asked.calendar.shifted(monday + length, asked.shift)));
}

void add(const Monthly& cycle, Asked& asked)
{
    for (auto month = month_of(asked.from) - months{1}; month <= month_of(asked.to) + months{1}; month += months{1}) {
        const auto last_day = asked.calendar.last_business_day(month);
        const auto due = cycle.business_day == 0 ? last_day : asked.calendar.nth_business_day(month, cycle.business_day);
        if (due || last_day) asked.offer(Day{month / 1}, due ? *due : *last_day);
    }
}

void add(const EachBusinessDay& cycle, Asked& asked)
{
    const year first{base::fiscal_year(asked.from)};
    int count = 0;
    for (Day day{first / April / 1}; day <= asked.to; day += days{1}) {
        if (const year_month_day ymd{day}; ymd.month() == April && ymd.day() == std::chrono::day{1}) count = 0;
        if (asked.calendar.business_day(day) && count++ % std::max(cycle.every, 1) == 0) asked.offer(day, day);
    }
}

void add(const Fiscal& cycle, Asked& asked)
{
    std::vector<Day> nominal;
    const year first = year_month_day{asked.from}.year(), end = year_month_day{asked.to}.year();
    for (year y = first - years{2}; y <= end + years{1}; ++y)
        for (const auto& date : cycle.dates) nominal.push_back(in_year(date, y));
    std::ranges::sort(nominal);
    for (std::size_t i = 1; i < nominal.size(); ++i)
        asked.offer(nominal[i - 1] + days{1}, asked.calendar.shifted(nominal[i], asked.shift));
}

void add(const Once& cycle, Asked& asked) { asked.offer(Day{}, asked.calendar.shifted(cycle.day, asked.shift)); }

void add(const Interval& cycle, Asked& asked)
{
    if (!asked.last_done || cycle.every.value <= 0) return;
    for (Day done = *asked.last_done; done <= asked.to;) {
        const auto nominal = after(done, cycle.every, asked.calendar);
        asked.offer(done + days{1}, asked.calendar.shifted(nominal, asked.shift));
        done = nominal;
    }
}

void add(const AfterEvent&, Asked&) {}

}  // namespace

Day after(Day day, const Span& span, const Calendar& calendar)
{
    switch (span.unit) {
    case Unit::minute: return day + ceil<days>(minutes{span.value});
    case Unit::hour: return day + ceil<days>(hours{span.value});
    case Unit::business_day: return calendar.add_business_days(day, span.value);
    case Unit::month: return base::add_months(day, span.value);
    case Unit::day: break;
    }
    return day + days{span.value};
}

std::vector<Turn> turns(const Cycle& cycle, Shift shift, const Calendar& calendar, Day from, Day to, std::optional<Day> last_done)
{
    Asked asked{shift, calendar, from, to, last_done};
    std::visit([&](const auto& kind) { add(kind, asked); }, cycle);
    return asked.found;
}

}  // namespace schedule
