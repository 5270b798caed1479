#include "messages/schedule.hpp"
#include "schedule/rrule.hpp"

#include <algorithm>

/// A rule as a filter: every day of a period (year, month, week, day) is asked whether it fits, and BYSETPOS chooses among those
/// that do.
namespace schedule {
namespace {

using namespace std::chrono;
using base::Day;

bool has(const std::vector<int>& list, int n) { return std::ranges::find(list, n) != list.end(); }

/// n counted from 1, or from the end of `size` as -1, -2, ...; an empty list lets everything through.
bool fits(const std::vector<int>& list, int n, int size) { return list.empty() || has(list, n) || has(list, n - size - 1); }

Day week_of(Day day, weekday start) { return day - (weekday{day} - start); }

/// The first day of week 1: the first week with at least four days in the year.
Day first_week(year y, weekday start) { return week_of(Day{y / January / 4}, start); }

/// The year whose numbered week the day lies in.
year week_year(Day day, weekday start)
{
    const year y = year_month_day{day}.year();
    if (day < first_week(y, start)) return y - years{1};
    return day < first_week(y + years{1}, start) ? y : y + years{1};
}

/// What the rule leaves open is taken from the start (3.3.10).
Rule completed(Rule rule, const Moment& start)
{
    const year_month_day first{start.day};
    const int of_month = int(unsigned(first.day())), month = int(unsigned(first.month()));
    const bool yearly = rule.frequency == Frequency::yearly, monthly = rule.frequency == Frequency::monthly;
    const bool no_day = rule.month_days.empty() && rule.weekdays.empty() && rule.year_days.empty();
    if (yearly && rule.months.empty() && rule.week_numbers.empty() && rule.year_days.empty() && rule.weekdays.empty())
        rule.months = {month};  // also beside BYMONTHDAY: the month of the start, as widely read (libical)
    if ((yearly || monthly) && no_day && rule.week_numbers.empty()) rule.month_days = {of_month};
    if (no_day && (!rule.week_numbers.empty() || rule.frequency == Frequency::weekly)) rule.weekdays = {{weekday{start.day}}};
    return rule;
}

/// A stretch of days the rule looks at as one.
struct Period {
    Day first, last;
};

class Expansion {
public:
    Expansion(const Rule& rule, const Moment& start) : rule_(completed(rule, start)), start_(start) {}

    Period period(int n) const
    {
        switch (rule_.frequency) {
        case Frequency::yearly: return year_period(n);
        case Frequency::monthly: {
            const year_month_day first{start_.day};
            const auto month = first.year() / first.month() + months{n};
            return {Day{month / 1}, Day{month / last}};
        }
        case Frequency::weekly: {
            const auto first = week_of(start_.day, rule_.week_start) + weeks{n};
            return {first, first + days{6}};
        }
        case Frequency::daily: break;
        }
        return {start_.day + days{n}, start_.day + days{n}};
    }

    /// The instances of a period, in order.
    std::vector<Moment> instances(const Period& period) const
    {
        std::vector<Moment> all;
        for (Day day = period.first; day <= period.last; day += days{1})
            if (fits_day(day)) add_times(day, all);
        if (rule_.positions.empty()) return all;
        std::vector<Moment> chosen;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (fits(rule_.positions, int(i) + 1, int(all.size()))) chosen.push_back(all[i]);
        return chosen;
    }

private:
    Period year_period(int n) const
    {
        if (rule_.week_numbers.empty()) {
            const year y = year_month_day{start_.day}.year() + years{n};
            return {Day{y / January / 1}, Day{y / December / 31}};
        }
        const year y = week_year(start_.day, rule_.week_start) + years{n};
        return {first_week(y, rule_.week_start), first_week(y + years{1}, rule_.week_start) - days{1}};
    }

    bool fits_day(Day day) const
    {
        const year_month_day date{day};
        const Day year_end{date.year() / December / 31}, year_begin{date.year() / January / 1};
        const Day month_end{date.year() / date.month() / last};
        return (rule_.months.empty() || has(rule_.months, int(unsigned(date.month())))) &&
               fits(rule_.month_days, int(unsigned(date.day())), int(unsigned(year_month_day{month_end}.day()))) &&
               fits(rule_.year_days, int((day - year_begin).count()) + 1, int((year_end - year_begin).count()) + 1) &&
               fits_week(day) && fits_weekday(day);
    }

    bool fits_week(Day day) const
    {
        if (rule_.week_numbers.empty()) return true;
        const year y = week_year(day, rule_.week_start);
        const Day first = first_week(y, rule_.week_start);
        const auto weeks_in_year = (first_week(y + years{1}, rule_.week_start) - first).count() / 7;
        return fits(rule_.week_numbers, int((day - first).count() / 7) + 1, int(weeks_in_year));
    }

    /// The n-th such weekday counts within the month, or within the year of a yearly rule without months.
    bool fits_weekday(Day day) const
    {
        if (rule_.weekdays.empty()) return true;
        const year_month_day date{day};
        const bool of_year = rule_.frequency == Frequency::yearly && rule_.months.empty();
        const Day begin{of_year ? date.year() / January / 1 : date.year() / date.month() / 1};
        const Day end = of_year ? Day{date.year() / December / 31} : Day{date.year() / date.month() / last};
        const int nth = int((day - begin).count() / 7) + 1, from_end = -int((end - day).count() / 7) - 1;
        return std::ranges::any_of(rule_.weekdays, [&](const WeekdayOf& on) {
            return on.weekday == weekday{day} && (on.nth == 0 || on.nth == nth || on.nth == from_end);
        });
    }

    void add_times(Day day, std::vector<Moment>& out) const
    {
        if (!start_.time) return out.push_back({day, {}, false});  // the parts of time say nothing about dates
        const hh_mm_ss clock{*start_.time};
        const auto or_start = [](std::vector<int> list, auto of_start) {
            if (list.empty()) list.push_back(int(of_start.count()));
            std::ranges::sort(list);
            list.erase(std::ranges::unique(list).begin(), list.end());
            return list;
        };
        for (const int h : or_start(rule_.hours, clock.hours()))
            for (const int m : or_start(rule_.minutes, clock.minutes()))
                for (const int s : or_start(rule_.seconds, clock.seconds()))
                    out.push_back({day, hours{h} + minutes{m} + seconds{s}, start_.utc});
    }

    Rule rule_;
    Moment start_;
};

/// A date as the end of a rule includes that whole day.
bool beyond(const Moment& instance, const std::optional<Moment>& until)
{
    if (!until) return false;
    return until->time ? instance > *until : instance.day > until->day;
}

}  // namespace

base::Result<std::vector<Moment>> expand(const Rule& rule, const Moment& start, Day from, Day to)
{
    const bool by_weeks = !rule.week_numbers.empty() && rule.interval > 1;
    if (by_weeks && week_year(start.day, rule.week_start) != year_month_day{start.day}.year())  // from which year is not settled
        return base::Refusal{codes::rule_not_supported, "", {"BYWEEKNO, INTERVAL"}};
    const Expansion expansion{rule, start};
    std::vector<Moment> found;
    int given = 0;
    for (int n = 0;; n += rule.interval) {
        const auto period = expansion.period(n);
        if (period.first > to || (rule.until && period.first > rule.until->day)) return found;
        for (const auto& instance : expansion.instances(period)) {
            if (instance < start) continue;
            if (beyond(instance, rule.until) || (rule.count && given == *rule.count)) return found;
            ++given;
            if (instance.day < from || instance.day > to) continue;
            found.push_back(instance);
            if (found.size() > most_instances)
                return base::Refusal{codes::too_many_instances, "", {std::to_string(most_instances)}};
        }
    }
}

}  // namespace schedule
