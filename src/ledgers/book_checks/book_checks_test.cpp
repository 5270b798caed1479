#include "ledgers/book_checks/entrances.hpp"
#include "ledgers/book_checks/permissions.hpp"

#include <doctest/doctest.h>

using namespace ledgers::book_checks;
using namespace std::chrono;

namespace {

/// The week of Monday 7 September 2026, business days all, judged on the Monday after.
constexpr base::Day monday{sys_days{2026y / 9 / 7}}, friday = monday + days{4}, next_monday = monday + days{7};
constexpr Days week{monday, friday, next_monday};
const schedule::Calendar calendar{2027};
const std::vector<Facility> facilities{{"施-01", monday}};

Closing closing(int day, std::string kind = "終業", std::string checker = "中村 翔太")
{
    return {"row",
            "点-" + std::to_string(day),
            "施-01",
            std::move(kind),
            std::move(checker),
            "17:30",
            "",
            monday + days{day},
            monday + days{day},
            {}};
}

std::vector<Closing> whole_week() { return {closing(0), closing(1), closing(2), closing(3), closing(4)}; }

Entrance entrance(int day, std::string name = "鈴木　達也", std::string kind = "許可者", std::string permit = "カ-0111")
{
    return {"row",
            "入-1",
            "施-01",
            std::move(name),
            std::move(kind),
            std::move(permit),
            "鈴木 達也",
            monday + days{day},
            monday + days{day},
            true};
}

Visit visit()
{
    return {"立-1", "施-01", "青木 守、上田 匠", monday - days{5}, monday + days{2}, monday - days{4}, true, false, "", ""};
}

int count(const std::vector<Judged>& all, Standing standing)
{
    int found = 0;
    for (const auto& one : all) found += one.standing == standing;
    return found;
}

/// What is said of the only thing that is not met.
std::string lack(const std::vector<Judged>& all)
{
    std::string said;
    for (const auto& one : all)
        if (one.standing == Standing::lacking || one.standing == Standing::open)
            said += one.what.en.substr(one.what.en.find(": ") + 2);
    return said;
}

std::string lack_of(std::vector<Entrance> rows, std::vector<Visit> visits = {visit()})
{
    const std::vector<Permit> permits{{"施-01", "鈴木達也", monday, friday}};
    std::vector<Closing> unused;
    for (int day = 0; day < 5; ++day) unused.push_back(closing(day, "使用なし"));
    return lack(entrances(rows, visits, permits, unused, facilities, calendar, week));
}

std::string lack_of_visitor(Entrance row, Visit of = visit(), bool handler = true)
{
    return lack(visitors(
        {row}, {of}, [&](const std::string&, base::Day) { return handler; }, calendar, 3, week));
}

}  // namespace

TEST_CASE("h21 9(1)イ, facilities.closing_checked: each business day of each designated facility")
{
    CHECK(count(closings(whole_week(), facilities, calendar, week), Standing::met) == 5);
    CHECK(closings(whole_week(), {{"施-01", monday + days{2}}}, calendar, week).size() == 3);  // designated on Wednesday
    auto rows = whole_week();
    rows.erase(rows.begin() + 1);
    CHECK(lack(closings(rows, facilities, calendar, week)) == "no closing check");
    rows.push_back(closing(1, "始業"));
    CHECK(lack(closings(rows, facilities, calendar, week)) == "no checker or time");
    rows.push_back(closing(1, "使用なし"));
    CHECK(count(closings(rows, facilities, calendar, week), Standing::met) == 5);
    CHECK(closings(whole_week(), facilities, calendar, {monday, monday + days{6}, next_monday}).size() == 5);  // no week-end
}

TEST_CASE("facilities.closing_checked: due at the end of the next business day; a day left out is made good by a confirmed reason")
{
    auto rows = whole_week();
    rows.pop_back();
    const auto friday_missing = closings(rows, facilities, calendar, week);
    CHECK(friday_missing.back().due == next_monday);  // Friday's day ends with Monday
    CHECK(friday_missing.back().standing == Standing::open);
    CHECK(closings(rows, facilities, calendar, {monday, friday, next_monday + days{1}}).back().standing == Standing::lacking);
    rows.push_back(closing(4));
    rows.back().written_on = next_monday + days{1};
    CHECK(closings(rows, facilities, calendar, week).back().standing == Standing::late);
    rows.back() = closing(4, "終業", "");
    rows.back().abnormal = "未実施　停電のため";
    CHECK(count(closings(rows, facilities, calendar, {monday, friday, next_monday + days{1}}), Standing::lacking) == 1);
    rows.back().confirmed_on = next_monday;
    CHECK(closings(rows, facilities, calendar, week).back().standing == Standing::late);
}

TEST_CASE("h21 9(1)ウ, facilities.entry_log_kept: who went in has left and was permitted; a quiet day says so")
{
    CHECK(lack_of({entrance(0), entrance(1), entrance(3)}) == "");  // 使用なし stands on the other days
    auto inside = entrance(0);
    inside.left = false;
    CHECK(lack_of({inside}) == "no time of leaving");
    CHECK(lack_of({entrance(0, "木村 大輔")}) == "not on the entry-permitted list");
    CHECK(lack_of({entrance(1, "青木 守", "臨時", "立-1")}) == "");
    CHECK(lack_of({entrance(1, "青木 守", "臨時", "立-2")}) == "no permitted application");
    CHECK(lack_of({entrance(1, "別の人", "臨時", "立-1")}) == "no permitted application");
    CHECK(lack_of({entrance(1, "消防署員", "緊急", "")}) == "an emergency without its number");
    CHECK(lack_of({entrance(1, "消防署員", "緊急", "事-1")}) == "");
    const auto silent = entrances({}, {}, {}, whole_week(), facilities, calendar, week);
    CHECK(silent.size() == 5);
    CHECK(count(silent, Standing::lacking) == 3);  // Thursday's and Friday's second business day is not past on Monday
    CHECK(count(silent, Standing::open) == 2);
}

TEST_CASE("h21 6(3)イ, facilities.visitors_escorted: permitted before, with a handler, gone again")
{
    const auto row = entrance(2, "青木 守", "臨時", "立-1");
    CHECK(lack_of_visitor(row) == "");
    CHECK(visitors({entrance(0)}, {}, {}, calendar, 3, week).empty());  // those on the list are no visitors
    CHECK(lack_of_visitor(row, visit(), false) == "the escort is no handler");
    auto alone = row;
    alone.escort.clear();
    CHECK(lack_of_visitor(alone) == "no escort");
    auto inside = row;
    inside.left = false;
    CHECK(lack_of_visitor(inside) == "no time of leaving");
    auto after = visit();
    after.permitted_on = monday + days{3};
    CHECK(lack_of_visitor(row, after) == "not permitted before");
    auto ministry = visit();
    ministry.ministry_asked = true;
    CHECK(lack_of_visitor(row, ministry) == "no number of the Ministry's permission");
    auto late = visit();
    late.applied_on = monday + days{1};
    late.permitted_on = monday + days{1};
    CHECK(lack_of_visitor(row, late) == "applied for late, without a reason");
    late.note = "故障の修理のため";
    CHECK(lack_of_visitor(row, late) == "");
}

TEST_CASE("h21 9(1)エ, facilities.devices_controlled: permitted, and looked at when carried out")
{
    const CarriedIn good{"row", "持-1", "施-01", "高橋 美咲", "中村 翔太", monday, monday, true, true};
    CHECK(lack(devices({good}, week)) == "");
    auto one = good;
    one.permitted_by.clear();
    CHECK(lack(devices({one}, week)) == "not permitted");
    one = good;
    one.checked = false;
    CHECK(lack(devices({one}, week)) == "not looked at when carried out");
    one = good;
    one.left = false;
    CHECK(lack(devices({one}, week)) == "not carried out in time");
    one.until = next_monday;
    CHECK(lack(devices({one}, week)) == "");
}

TEST_CASE("h21 6(3)ア, ledgers.disclosures_permitted: the Ministry's permission before, and the pledge of the other side")
{
    const Disclosure good{"row", "開-1", "官-12", monday - days{7}, monday, true};
    CHECK(lack(disclosures({good}, week)) == "");
    auto one = good;
    one.ministry_number.clear();
    CHECK(lack(disclosures({one}, week)) == "no number of the Ministry's permission");
    one = good;
    one.permitted_on = friday;
    CHECK(lack(disclosures({one}, week)) == "not permitted before the disclosure");
    one = good;
    one.pledged = false;
    CHECK(lack(disclosures({one}, week)) == "no pledge of the other side");
    one.disclosed_on.reset();
    CHECK(disclosures({one}, week).empty());
}
