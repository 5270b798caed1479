#include "base/day.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace base {
namespace {

using namespace std::chrono;

struct Era {
    Day from;
    const char* name;
    char letter;
};

constexpr std::array<Era, 5> eras{{
    {sys_days{2019y / 5 / 1}, "令和", 'R'},
    {sys_days{1989y / 1 / 8}, "平成", 'H'},
    {sys_days{1926y / 12 / 25}, "昭和", 'S'},
    {sys_days{1912y / 7 / 30}, "大正", 'T'},
    {sys_days{1873y / 1 / 1}, "明治", 'M'},  // the Gregorian calendar in Japan begins here
}};

const Era* era_of(Day day)
{
    for (const auto& era : eras)
        if (day >= era.from) return &era;
    return nullptr;
}

int year_in(const Era& era, Day day)
{
    const int first = era.letter == 'M' ? 1868 : int(year_month_day{era.from}.year());
    return int(year_month_day{day}.year()) - first + 1;
}

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || digits.front() < '0') return std::nullopt;
    return value;
}

template <class... Args>
std::string format(const char* pattern, Args... args)
{
    std::array<char, 96> text;
    const int size = std::snprintf(text.data(), text.size(), pattern, args...);
    return {text.data(), static_cast<std::size_t>(size)};
}

/// Every entry's hash is over a text with two times in it, so they are written without printf.
void put_digits(std::string& text, std::size_t at, std::size_t digits, unsigned value)
{
    for (auto i = at + digits; i > at; value /= 10) text[--i] = static_cast<char>('0' + value % 10);
}

void put_day(std::string& text, Day day)
{
    const year_month_day ymd{day};
    put_digits(text, 0, 4, unsigned(int(ymd.year())));
    put_digits(text, 5, 2, unsigned(ymd.month()));
    put_digits(text, 8, 2, unsigned(ymd.day()));
}

}  // namespace

Day day_in_japan(Instant at) { return floor<days>(at + hours{9}); }

std::optional<Day> parse_day(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = number(text.substr(0, 4)), m = number(text.substr(5, 2)), d = number(text.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    const year_month_day day{year{*y}, month{unsigned(*m)}, std::chrono::day{unsigned(*d)}};
    if (!day.ok() || *y < 1873) return std::nullopt;
    return Day{day};
}

std::string iso(Day day)
{
    std::string text = "0000-00-00";
    put_day(text, day);
    return text;
}

std::string iso(Instant at)
{
    const auto day = floor<days>(at);
    const hh_mm_ss time{at - day};
    std::string text = "0000-00-00T00:00:00.000000Z";
    put_day(text, Day{day});
    put_digits(text, 11, 2, unsigned(time.hours().count()));
    put_digits(text, 14, 2, unsigned(time.minutes().count()));
    put_digits(text, 17, 2, unsigned(time.seconds().count()));
    put_digits(text, 20, 6, unsigned(time.subseconds().count()));
    return text;
}

std::optional<Instant> parse_instant(std::string_view text)
{
    if (text.size() != 27 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' || text[26] != 'Z')
        return std::nullopt;
    const auto day = parse_day(text.substr(0, 10));
    const auto h = number(text.substr(11, 2)), m = number(text.substr(14, 2)), s = number(text.substr(17, 2)),
               us = number(text.substr(20, 6));
    if (!day || !h || !m || !s || !us || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
    return Instant{*day} + hours{*h} + minutes{*m} + seconds{*s} + microseconds{*us};
}

std::string wareki(Day day)
{
    const year_month_day ymd{day};
    const auto* era = era_of(day);
    if (!era) return format("%d年%u月%u日", int(ymd.year()), unsigned(ymd.month()), unsigned(ymd.day()));
    const int year = year_in(*era, day);
    const std::string year_text = year == 1 ? "元" : std::to_string(year);
    return era->name + year_text + format("年%u月%u日", unsigned(ymd.month()), unsigned(ymd.day()));
}

std::string short_wareki(Day day)
{
    const year_month_day ymd{day};
    const auto* era = era_of(day);
    if (!era) return iso(day);
    return format("%c%d.%u.%u", era->letter, year_in(*era, day), unsigned(ymd.month()), unsigned(ymd.day()));
}

std::string wareki_with_weekday(Day day)
{
    static constexpr std::array names{"日", "月", "火", "水", "木", "金", "土"};
    return wareki(day) + "（" + names.at(weekday{day}.c_encoding()) + "）";
}

std::string time_in_japan(Instant at)
{
    const auto local = at + hours{9};
    const hh_mm_ss time{floor<minutes>(local - floor<days>(local))};
    return format("%d:%02d", int(time.hours().count()), int(time.minutes().count()));
}

int fiscal_year(Day day)
{
    const year_month_day ymd{day};
    return int(ymd.year()) - (ymd.month() < April ? 1 : 0);
}

std::string fiscal_year_name(int year)
{
    const std::string name = wareki(Day{std::chrono::year{year} / 4 / 1});
    // 2019年度 begins in 平成31年 and is called 令和元年度 in official use.
    if (year == 2019) return "令和元年度";
    return name.substr(0, name.find("年")) + "年度";
}

Day add_months(Day day, int count)
{
    const year_month_day then = year_month_day{day} + months{count};
    return then.ok() ? Day{then} : Day{then.year() / then.month() / last};
}

}  // namespace base
