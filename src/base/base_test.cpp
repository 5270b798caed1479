#include "base/json.hpp"
#include "base/messages.hpp"
#include "base/text.hpp"
#include "messages/base.hpp"

#include <doctest/doctest.h>

using namespace base;
using namespace std::chrono;

namespace sample {
BOOST_DEFINE_ENUM_CLASS(Grade, caution, internal_only)
struct Part {
    int width;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Part, (), (width, note))
struct Thing {
    Personal<std::string> name;
    Grade grade;
    Day from;
    std::vector<Part> parts;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (name, grade, from, parts))
}  // namespace sample

TEST_CASE("a described struct survives JSON, and its personal part stands apart")
{
    const sample::Thing thing{
        std::string{"髙橋"}, sample::Grade::internal_only, Day{2026y / 4 / 1}, {{3, std::nullopt}, {4, "x\n\"y\""}}};
    const std::string text = json::text(thing);
    CHECK(
        text ==
        R"({"name":"髙橋","grade":"internal_only","from":"2026-04-01","parts":[{"width":3,"note":null},{"width":4,"note":"x\n\"y\""}]})");
    CHECK(json::text(json::read<sample::Thing>(text).value()) == text);
    std::string open, personal;
    json::write_members<json::Part::open>(open, thing);
    json::write_members<json::Part::personal>(personal, thing);
    CHECK(open.find("髙橋") == std::string::npos);
    CHECK(personal == R"({"name":"髙橋"})");
    CHECK(json::has_personal<sample::Thing>);
    CHECK_FALSE(json::has_personal<sample::Part>);
}

TEST_CASE("every fault of form is named with its path, all at once")
{
    const auto result = json::read<sample::Thing>(
        R"({"name":"a","grade":"secret","from":"2026-02-30","parts":[{"width":"3"},{"width":99999999999,"hight":1}],"extra":1})");
    REQUIRE_FALSE(result);
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& fault : result.refusal().faults()) found.emplace_back(fault.path, fault.code.id);
    CHECK(found == std::vector<std::pair<std::string, std::string>>{{"grade", "base.no_such_choice"},
                                                                    {"from", "base.no_such_day"},
                                                                    {"parts[0].width", "base.wrong_type"},
                                                                    {"parts[1].width", "base.out_of_range"},
                                                                    {"parts[1].hight", "base.unknown_field"},
                                                                    {"extra", "base.unknown_field"}});
}

TEST_CASE("JSON in is strict")
{
    CHECK(json::parse(R"({"a":1,"a":2})").refusal().first().code == codes::duplicate_key);
    CHECK(json::parse("1.5").refusal().first().code == codes::wrong_type);
    CHECK(json::parse("99999999999999999999").refusal().first().code.id.starts_with("base."));
    CHECK_FALSE(json::parse("{\"a\":\"\xff\"}"));
    CHECK_FALSE(json::parse(std::string(200'000, '[')));
    CHECK_FALSE(json::parse(""));
    CHECK_FALSE(json::read<sample::Part>(R"({"width":1,"note":"a\u0007"})"));
    CHECK(json::read<sample::Part>(R"({"note":null})").refusal().first().path == "width");
}

TEST_CASE("a fault's text carries its values in both languages")
{
    const Fault fault{codes::no_such_day, "from", {"2026-02-30"}};
    CHECK(text(fault, Language::ja).find("「2026-02-30」") == 0);
    CHECK(text(fault, Language::en).find("\"2026-02-30\"") == 0);
}

TEST_CASE("days: eras, fiscal years, months that are too short")
{
    CHECK(wareki(Day{2026y / 4 / 1}) == "令和8年4月1日");
    CHECK(wareki(Day{2019y / 5 / 1}) == "令和元年5月1日");
    CHECK(wareki(Day{2019y / 4 / 30}) == "平成31年4月30日");
    CHECK(wareki(Day{1873y / 1 / 1}) == "明治6年1月1日");
    CHECK(short_wareki(Day{2026y / 11 / 20}) == "R8.11.20");
    CHECK(wareki_with_weekday(Day{2026y / 11 / 24}) == "令和8年11月24日（火）");
    CHECK(fiscal_year(Day{2027y / 3 / 31}) == 2026);
    CHECK(fiscal_year_name(2026) == "令和8年度");
    CHECK(fiscal_year_name(2019) == "令和元年度");
    CHECK(add_months(Day{2026y / 1 / 31}, 1) == Day{2026y / 2 / 28});
    CHECK(day_in_japan(Instant{Day{2026y / 4 / 1}} - hours{9}) == Day{2026y / 4 / 1});
    CHECK(day_in_japan(Instant{Day{2026y / 4 / 1}} - hours{9} - microseconds{1}) == Day{2026y / 3 / 31});
    CHECK_FALSE(parse_day("2026-2-3"));
    CHECK_FALSE(parse_day("2025-02-29"));
    const Instant at = Instant{Day{2026y / 4 / 1}} + hours{3} + microseconds{17};
    CHECK(parse_instant(iso(at)) == at);
}

TEST_CASE("ids are UUIDs of version 7 and sort by time")
{
    const auto a = Uuid::make(Instant{Day{2026y / 4 / 1}}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    const auto b = Uuid::make(Instant{Day{2026y / 4 / 2}}, {});
    CHECK(a.text()[14] == '7');
    CHECK(a < b);
    CHECK(Uuid::parse(a.text()) == a);
    CHECK_FALSE(Uuid::parse("0190A0B0-0000-7000-8000-000000000000"));
    CHECK(Uuid{}.nil());
}

TEST_CASE("Japanese text: keys fold, names stay")
{
    CHECK(nfkc("ＡＢ１２ｶﾞ") == "AB12ガ");
    CHECK(search_key("たかはし　みさき") == "タカハシミサキ");
    CHECK(search_key("葛\U000E0100飾") == "葛飾");
    CHECK(katakana("すずき ﾀﾂﾔ") == "スズキ タツヤ");
    CHECK(trim("　 髙﨑　") == "髙﨑");
    CHECK(length("髙﨑") == 2);
    CHECK(is_katakana("サトウ　ケンイチ"));
    CHECK_FALSE(is_katakana("佐藤"));
    CHECK_FALSE(valid_utf8("\xe3\x81"));
    CHECK(full_width_digits("第12条") == "第１２条");
}
