#include "documents/number_format.hpp"

#include <doctest/doctest.h>

using documents::NumberFormat;

namespace {

std::string shown(const char* code, double value) { return NumberFormat{code}.show(value, false); }

}  // namespace

TEST_CASE("formats of days, in both calendars")
{
    const double day = 46'113;  // 2026-04-01, a Wednesday
    CHECK(shown("yyyy/mm/dd", day) == "2026/04/01");
    CHECK(shown("yyyy\"年\"m\"月\"d\"日\"(aaa)", day) == "2026年4月1日(水)");
    CHECK(shown("m/d;@", day) == "4/1");
    CHECK(shown("[$-411]ggge\"年\"m\"月\"d\"日\";@", day) == "令和8年4月1日");
    CHECK(shown("[$-ja-JP-x-gannen]ggge年m月d日aaaa", day) == "令和8年4月1日水曜日");
    CHECK(shown("ge.mm.dd", day) == "R8.04.01");
    CHECK(shown("gge\\.m\\.d", 43'586) == "令1.5.1");
    CHECK(shown("[$-F800]dddd\\,\\ yy/m/d", day) == "水, 26/4/1");
    CHECK(NumberFormat{"ge.m.d"}.has_day());
    CHECK(NumberFormat::built_in(58).has_day());
    CHECK(NumberFormat::built_in(14).show(day, false) == "2026/4/1");
    CHECK(shown("yyyy/m/d", 60) == "60");  // 1900-02-29
    CHECK(shown("yyyy/m/d", -1) == "-1");
}

TEST_CASE("formats of times; m is a minute beside an hour or a second")
{
    CHECK(shown("h:mm", 14.0 / 24 + 5.0 / 1'440) == "14:05");
    CHECK(shown("mm:ss", 5.0 / 1'440 + 7.0 / 86'400) == "05:07");
    CHECK(shown("h:mm AM/PM", 0.5) == "12:00 PM");
    CHECK(shown("h:mm AM/PM", 0.0) == "12:00 AM");
    CHECK(shown("[h]:mm", 1.5) == "36:00");
    CHECK(shown("[mm]", 0.5) == "720");
    CHECK(shown("h:mm", 0.583333333333) == "14:00");  // not 13:59
    CHECK(shown("mm:ss.0", 0.5) == "00:00.0");
    CHECK(shown("yyyy/m/d h:mm", 46'113.75) == "2026/4/1 18:00");
    CHECK_FALSE(NumberFormat{"h:mm"}.has_day());
    CHECK(NumberFormat{"m\"月\""}.has_day());
}

TEST_CASE("formats of numbers")
{
    CHECK(shown("00000", 123) == "00123");
    CHECK(shown("#,##0", 1'234'567) == "1,234,567");
    CHECK(shown("#,##0_ ;[Red]\\-#,##0\\ ", -1'234) == "-1,234");
    CHECK(shown("0.00", 1.5) == "1.50");
    CHECK(shown("0.##", 1.5) == "1.5");
    CHECK(shown("0.##", 2) == "2");
    CHECK(shown("0%", 0.25) == "25%");
    CHECK(shown("\"保-R8-\"000\"号\"", 7) == "保-R8-007号");
    CHECK(shown("¥#,##0", 500) == "¥500");
    for (const auto* general : {"General", "", "@", "0.00E+00", "\"x\"", "[Red]General", ";;;"}) {
        CHECK_MESSAGE(NumberFormat{general}.is_general(), general);
        CHECK_MESSAGE(shown(general, 0.1) == "0.1", general);
    }
    CHECK(documents::general_number(0.10000000000000001) == "0.1");
    CHECK(documents::general_number(46'113) == "46113");
    CHECK(documents::general_number(-0.5) == "-0.5");
    CHECK(documents::general_number(1e300) == "1e+300");
    for (const auto* odd : {"\"", "[", "[]", "\\", "!", "_", "*", "s.", "e+", "g", "0.0000000000000000000000000"})
        CHECK_FALSE(shown(odd, 1.5).empty());
}
