#include "schedule/cycle.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

using namespace schedule;
using namespace std::chrono;

namespace {

base::Day on(const char* text) { return *base::parse_day(text); }

/// Lines "2015-01-01: 元日" of the published list.
std::vector<base::Day> published_holidays()
{
    const char* const samples = std::getenv("ISHIZUE_SAMPLES");
    REQUIRE(samples);
    std::ifstream file{std::string{samples} + "/calendar/holidays-2015-2026.yml"};
    std::vector<base::Day> days;
    for (std::string line; std::getline(file, line);)
        if (const auto found = base::parse_day(line.substr(0, 10))) days.push_back(*found);
    return days;
}

std::vector<std::string> dues(const Cycle& cycle, Shift shift, const char* from, const char* to,
                              std::optional<base::Day> last_done = {})
{
    std::vector<std::string> out;
    for (const auto& turn : turns(cycle, shift, Calendar{}, on(from), on(to), last_done)) out.push_back(base::iso(turn.due));
    return out;
}

using Days = std::vector<std::string>;

}  // namespace

TEST_CASE("祝日法: every published day off of 2015 to 2026, and no other")
{
    const auto published = published_holidays();
    REQUIRE(published.size() == 219);
    std::vector<base::Day> computed;
    for (const auto& holiday : national_holidays())
        if (holiday.day >= on("2015-01-01") && holiday.day <= on("2026-12-31")) computed.push_back(holiday.day);
    CHECK(computed == published);
}

TEST_CASE("祝日法: earlier laws, substitutes and days between")
{
    const Calendar calendar{2026};
    CHECK(calendar.closure(on("1973-02-12")) == std::nullopt);                // no 振替休日 before 1973-04-12
    CHECK(calendar.closure(on("1973-04-30"))->ja == "天皇誕生日の振替休日");  // the first one
    CHECK(calendar.closure(on("1985-05-04"))->ja == "土曜日");                // no 国民の休日 yet
    CHECK(calendar.closure(on("1988-05-04"))->ja == "国民の休日");            // the first on a weekday
    CHECK(calendar.closure(on("1989-02-24"))->ja == "昭和天皇の大喪の礼");
    CHECK(calendar.closure(on("1996-07-20"))->ja == "海の日");
    CHECK(calendar.closure(on("2008-05-06"))->ja == "みどりの日の振替休日");  // 3条2項 as of 2007: not on another holiday
    CHECK(calendar.closure(on("2009-09-22"))->ja == "国民の休日");
    CHECK(calendar.closure(on("2019-05-02"))->ja == "国民の休日");
    CHECK(calendar.closure(on("2021-08-09"))->ja == "山の日の振替休日");
    CHECK(calendar.closure(on("2020-10-12")) == std::nullopt);  // スポーツの日 was in July that year
    CHECK(calendar.closure(on("2032-09-21"))->ja == "国民の休日");
    CHECK(calendar.closure(on("1960-03-20"))->ja == "春分の日");
}

TEST_CASE("equinoxes beyond the gazetted year are 要確認, also what rests on them")
{
    const Calendar calendar{2026};
    CHECK_FALSE(calendar.closure(on("2026-09-23"))->unconfirmed);
    CHECK_FALSE(calendar.closure(on("2026-09-22"))->unconfirmed);
    CHECK(calendar.closure(on("2027-03-22"))->unconfirmed);        // 振替休日 of 2027-03-21
    CHECK(calendar.closure(on("2032-09-21"))->unconfirmed);        // between 敬老の日 and 秋分の日
    CHECK_FALSE(calendar.closure(on("2032-09-20"))->unconfirmed);  // a Monday by rule
}

TEST_CASE("業務日: exceptions prevail over the law and the week")
{
    const Calendar calendar{2026, {{on("2026-12-29"), false, "年末休業", "Year end"}, {on("2026-10-03"), true, "", ""}}};
    CHECK_FALSE(calendar.business_day(on("2026-12-29")));
    CHECK(calendar.closure(on("2026-12-29"))->ja == "年末休業");
    CHECK(calendar.business_day(on("2026-10-03")));  // a Saturday at work
    CHECK(calendar.at_or_after(on("2026-12-29")) == on("2026-12-30"));
    CHECK(calendar.at_or_before(on("2026-11-03")) == on("2026-11-02"));
    CHECK(calendar.add_business_days(on("2026-10-02"), 1) == on("2026-10-03"));
    CHECK(calendar.nth_business_day(2026y / May, 1) == on("2026-05-01"));
    CHECK(calendar.nth_business_day(2026y / May, 2) == on("2026-05-07"));  // after the holidays of May
    CHECK(calendar.last_business_day(2026y / May) == on("2026-05-29"));
    CHECK(calendar.nth_business_day(2026y / May, 25) == std::nullopt);
}

TEST_CASE("cycles of duties.yaml: weekly, monthly, every business day")
{
    CHECK(dues(Weekly{}, Shift::none, "2026-10-01", "2026-10-12") == Days{"2026-10-04", "2026-10-11"});
    CHECK(dues(Weekly{Friday}, Shift::previous_business_day, "2026-04-27", "2026-05-08") == Days{"2026-05-01", "2026-05-08"});
    CHECK(dues(Monthly{0}, Shift::previous_business_day, "2026-04-01", "2026-06-30") ==
          Days{"2026-04-30", "2026-05-29", "2026-06-30"});
    CHECK(dues(Monthly{5}, Shift::next_business_day, "2026-05-01", "2026-06-30") == Days{"2026-05-12", "2026-06-05"});
    CHECK(dues(EachBusinessDay{}, Shift::none, "2026-05-01", "2026-05-08") == Days{"2026-05-01", "2026-05-07", "2026-05-08"});
    const auto week = turns(Weekly{}, Shift::none, Calendar{}, on("2026-10-01"), on("2026-10-04"), {});
    REQUIRE(week.size() == 1);
    CHECK(week[0] == Turn{on("2026-09-28"), on("2026-10-04")});
}

TEST_CASE("a week whose every day is closed is due on its Monday at the earliest")
{
    std::vector<Exception> closed;
    for (auto d = on("2026-12-28"); d <= on("2027-01-03"); d += days{1}) closed.push_back({d, false, "休業", "Closed"});
    const auto found =
        turns(Weekly{Friday}, Shift::previous_business_day, Calendar{2026, closed}, on("2026-12-28"), on("2027-01-03"), {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].due == on("2026-12-28"));
}

TEST_CASE("cycles of duties.yaml: days of the fiscal year, once, intervals")
{
    const Fiscal halves{{September / 30, March / 31}};
    CHECK(dues(halves, Shift::previous_business_day, "2026-04-01", "2027-03-31") == Days{"2026-09-30", "2027-03-31"});
    CHECK(dues(Fiscal{{October / 31}}, Shift::previous_business_day, "2026-04-01", "2027-03-31") == Days{"2026-10-30"});
    CHECK(dues(Fiscal{{February / 28}}, Shift::none, "2028-01-01", "2028-03-31") == Days{"2028-02-29"});
    CHECK(dues(Fiscal{{April / 30}}, Shift::next_business_day, "2028-04-01", "2028-05-31") == Days{"2028-05-01"});
    const auto half = turns(halves, Shift::previous_business_day, Calendar{}, on("2026-09-01"), on("2026-09-30"), {});
    REQUIRE(half.size() == 1);
    CHECK(half[0].opens == on("2026-04-01"));
    CHECK(dues(Once{on("2028-03-31")}, Shift::previous_business_day, "2026-04-01", "2029-03-31") == Days{"2028-03-31"});
    CHECK(dues(Interval{{12, Unit::month}}, Shift::previous_business_day, "2026-04-01", "2028-03-31", on("2025-08-31")) ==
          Days{"2026-08-31", "2027-08-31"});
    CHECK(dues(Interval{{90, Unit::day}}, Shift::none, "2026-04-01", "2026-12-31", {}) == Days{});
}

TEST_CASE("spans: hours end on a day, business days skip closures, months stay in their month")
{
    const Calendar calendar{2026};
    CHECK(after(on("2026-10-01"), {24, Unit::hour}, calendar) == on("2026-10-02"));
    CHECK(after(on("2026-10-01"), {60, Unit::minute}, calendar) == on("2026-10-02"));
    CHECK(after(on("2026-10-09"), {3, Unit::business_day}, calendar) == on("2026-10-15"));  // 10-12 is スポーツの日
    CHECK(after(on("2026-08-31"), {6, Unit::month}, calendar) == on("2027-02-28"));
}
