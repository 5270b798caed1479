#include "schedule/holidays.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace schedule {
namespace {

using namespace std::chrono;
using base::Day;

constexpr int first_year = 1949, last_year = 2099;

/// A line of the law: a fixed day, or the n-th Monday of the month, in these years.
struct Line {
    int from, to, month, day, nth_monday;
    const char *ja, *en;
};

// 2条 as amended; 2019 to 2021 by the laws for the accession (平成30年法律第99号) and for the Games (平成27年法律第33号 and its
// changes).
constexpr std::array lines{
    Line{1949, 2099, 1, 1, 0, "元日", "New Year's Day"},
    Line{1949, 1999, 1, 15, 0, "成人の日", "Coming of Age Day"},
    Line{2000, 2099, 1, 0, 2, "成人の日", "Coming of Age Day"},
    Line{1967, 2099, 2, 11, 0, "建国記念の日", "National Foundation Day"},
    Line{2020, 2099, 2, 23, 0, "天皇誕生日", "Emperor's Birthday"},
    Line{1949, 1988, 4, 29, 0, "天皇誕生日", "Emperor's Birthday"},
    Line{1989, 2006, 4, 29, 0, "みどりの日", "Greenery Day"},
    Line{2007, 2099, 4, 29, 0, "昭和の日", "Showa Day"},
    Line{2019, 2019, 5, 1, 0, "即位の日", "Day of the Accession"},
    Line{1949, 2099, 5, 3, 0, "憲法記念日", "Constitution Memorial Day"},
    Line{2007, 2099, 5, 4, 0, "みどりの日", "Greenery Day"},
    Line{1949, 2099, 5, 5, 0, "こどもの日", "Children's Day"},
    Line{1996, 2002, 7, 20, 0, "海の日", "Marine Day"},
    Line{2003, 2019, 7, 0, 3, "海の日", "Marine Day"},
    Line{2020, 2020, 7, 23, 0, "海の日", "Marine Day"},
    Line{2021, 2021, 7, 22, 0, "海の日", "Marine Day"},
    Line{2022, 2099, 7, 0, 3, "海の日", "Marine Day"},
    Line{2020, 2020, 7, 24, 0, "スポーツの日", "Sports Day"},
    Line{2021, 2021, 7, 23, 0, "スポーツの日", "Sports Day"},
    Line{2016, 2019, 8, 11, 0, "山の日", "Mountain Day"},
    Line{2020, 2020, 8, 10, 0, "山の日", "Mountain Day"},
    Line{2021, 2021, 8, 8, 0, "山の日", "Mountain Day"},
    Line{2022, 2099, 8, 11, 0, "山の日", "Mountain Day"},
    Line{1966, 2002, 9, 15, 0, "敬老の日", "Respect for the Aged Day"},
    Line{2003, 2099, 9, 0, 3, "敬老の日", "Respect for the Aged Day"},
    Line{1966, 1999, 10, 10, 0, "体育の日", "Health and Sports Day"},
    Line{2000, 2019, 10, 0, 2, "体育の日", "Health and Sports Day"},
    Line{2022, 2099, 10, 0, 2, "スポーツの日", "Sports Day"},
    Line{2019, 2019, 10, 22, 0, "即位礼正殿の儀の行われる日", "Enthronement Ceremony"},
    Line{1949, 2099, 11, 3, 0, "文化の日", "Culture Day"},
    Line{1949, 2099, 11, 23, 0, "勤労感謝の日", "Labour Thanksgiving Day"},
    Line{1989, 2018, 12, 23, 0, "天皇誕生日", "Emperor's Birthday"},
    Line{1959, 1959, 4, 10, 0, "皇太子明仁親王の結婚の儀", "Wedding of Crown Prince Akihito"},
    Line{1989, 1989, 2, 24, 0, "昭和天皇の大喪の礼", "Funeral of Emperor Showa"},
    Line{1990, 1990, 11, 12, 0, "即位礼正殿の儀", "Enthronement Ceremony"},
    Line{1993, 1993, 6, 9, 0, "皇太子徳仁親王の結婚の儀", "Wedding of Crown Prince Naruhito"},
};

/// The day in March or September on which the sun passes the equinox in Japan: the usual linear formula with the leap days taken
/// off, in millionths of a day. Agrees with every gazetted day from 1949 on.
Day equinox(int y, bool spring)
{
    const bool old = y < 1980;
    const long long base = spring ? (old ? 20'835'700 : 20'843'100) : (old ? 23'258'800 : 23'248'800);
    const long long moved = base + 242'194LL * (y - 1980);
    const int leap_days = old ? -((1983 - y) / 4) : (y - 1980) / 4;
    return Day{year{y} / (spring ? 3 : 9) / int(moved / 1'000'000 - leap_days)};
}

using Named = std::map<base::Day, Holiday>;

Named named_days()
{
    Named named;
    for (int y = first_year; y <= last_year; ++y) {
        for (const auto& line : lines) {
            if (y < line.from || y > line.to) continue;
            const base::Day day = line.nth_monday ? base::Day{year{y} / line.month / Monday[unsigned(line.nth_monday)]}
                                                  : base::Day{year{y} / line.month / line.day};
            named.emplace(day, Holiday{day, line.ja, line.en});
        }
        const auto spring = equinox(y, true), autumn = equinox(y, false);
        named.emplace(spring, Holiday{spring, "春分の日", "Vernal Equinox Day", true});
        named.emplace(autumn, Holiday{autumn, "秋分の日", "Autumnal Equinox Day", true});
    }
    return named;
}

/// 3条2項 (from 1973-04-12): the day off that makes up for a holiday on a Sunday. Until 2006 only the Monday after.
void add_substitutes(const Named& named, std::vector<Holiday>& out)
{
    constexpr Day since{1973y / 4 / 12}, any_day_since{2007y / 1 / 1};
    for (const auto& [day, holiday] : named) {
        if (weekday{day} != Sunday || day < since) continue;
        auto next = day + days{1};
        while (day >= any_day_since && named.contains(next)) next += days{1};
        if (!named.contains(next)) out.push_back({next, holiday.ja + "の振替休日", holiday.en + " (observed)", holiday.equinox});
    }
}

/// 3条3項 (from 1985-12-27): a day between two holidays. It was no day off of its own on Sundays and on substitutes.
void add_days_between(const Named& named, std::vector<Holiday>& out)
{
    constexpr Day since{1985y / 12 / 27};
    const auto substitutes = out;
    for (const auto& [day, holiday] : named) {
        const auto middle = day + days{1};
        const auto other = named.find(day + days{2});
        if (middle < since || other == named.end() || named.contains(middle) || weekday{middle} == Sunday) continue;
        if (std::ranges::find(substitutes, middle, &Holiday::day) != substitutes.end()) continue;
        out.push_back({middle, "国民の休日", "National day off", holiday.equinox || other->second.equinox});
    }
}

}  // namespace

const std::vector<Holiday>& national_holidays()
{
    static const std::vector<Holiday> all = [] {
        const auto named = named_days();
        std::vector<Holiday> days_off;
        add_substitutes(named, days_off);
        add_days_between(named, days_off);
        for (const auto& [day, holiday] : named) days_off.push_back(holiday);
        std::ranges::sort(days_off, {}, &Holiday::day);
        return days_off;
    }();
    return all;
}

}  // namespace schedule
