#include "messages/training.hpp"
#include "training/record_assessment.hpp"
#include "training/record_session.hpp"

#include <doctest/doctest.h>

using namespace training;
using namespace std::chrono;

namespace {

constexpr base::Day may{sys_days{2026y / 5 / 20}};

base::PersonId person(unsigned char n)
{
    std::array<unsigned char, 10> random{};
    random[9] = n;
    return base::PersonId{base::Uuid::make(base::Instant{may}, random)};
}

RecordSession session()
{
    return {"令和8年度 取扱者教育",
            Kind::regular,
            {"course.handling"},
            may,
            90,
            "会議室A",
            "支援員",
            "教材 第1版",
            false,
            {{person(1), true, 80, {}, {}},
             {person(2), true, 79, {}, {}},
             {person(3), false, {}, {}, {}},
             {person(4), true, {}, true, {}}}};
}

SessionKnown known()
{
    return {"教-R8-003",
            {"course.handling"},
            {{person(1), "設計課"}, {person(2), "設計課"}, {person(3), "製造課"}, {person(4), "製造課"}},
            80,
            may + days{1}};
}

template <class T>
std::vector<std::string> codes_of(const base::Result<T>& result)
{
    std::vector<std::string> all;
    if (!result)
        for (const auto& fault : result.refusal().faults()) all.emplace_back(fault.code.id);
    return all;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("h21 8(3): one record a person; the company's score decides who passed, and is kept in the fact")
{
    const auto list = decide(session(), known());
    REQUIRE(list);
    REQUIRE(list.value().size() == 4);
    CHECK(list.value()[0].assessed->passed);
    CHECK(list.value()[0].assessed->pass_score == 80);
    CHECK_FALSE(list.value()[1].assessed->passed);
    CHECK(list.value()[2].attended.attendance == Attendance::absent);
    CHECK_FALSE(list.value()[2].assessed);
    CHECK(list.value()[3].assessed->method == "口頭");
    CHECK(list.value()[3].attended.place_in_list == 4);
    CHECK(list.value()[3].attended.department == "製造課");
}

TEST_CASE("a make-up session counts as 追加受講")
{
    auto ask = session();
    ask.make_up = true;
    const auto list = decide(ask, known());
    REQUIRE(list);
    CHECK(list.value()[0].attended.attendance == Attendance::made_up);
    CHECK(list.value()[2].attended.attendance == Attendance::absent);
}

TEST_CASE("all faults of an attendance list at once")
{
    auto ask = session();
    ask.title = ask.place = ask.teacher = ask.material = " ";
    ask.courses = {"course.none"};
    ask.held_on = may + days{2};
    ask.minutes = 0;
    ask.people = {{person(9), false, 101, true, {}}, {person(1), true, {}, {}, {}}, {person(1), true, {}, {}, {}}};
    CHECK(codes_of(decide(ask, known())) ==
          Codes{"training.title_required", "training.no_such_course", "training.held_in_future", "training.minutes_out_of_range",
                "training.place_required", "training.teacher_required", "training.material_required", "training.not_of_the_company",
                "training.score_out_of_range", "training.absent_has_no_result", "training.score_says_it", "training.listed_twice"});
    ask = session();
    ask.people.clear();
    ask.courses.clear();
    CHECK(codes_of(decide(ask, known())) == Codes{"training.course_required", "training.nobody_listed"});
}

TEST_CASE("an assessment comes after its session, of somebody who was there and has not passed yet")
{
    const RecordAssessment ask{{}, 85, {}, {}, {}};
    const AttendanceKnown there{false, false, may, 80, may + days{10}};
    CHECK(decide(ask, there, may + days{3}).value().passed);
    CHECK_FALSE(decide({{}, 60, {}, {}, {}}, there, may).value().passed);
    CHECK(codes_of(decide(ask, std::nullopt, may)) == Codes{"training.no_such_attendance"});
    CHECK(codes_of(decide(ask, AttendanceKnown{true, false, may, 80, may}, may)) == Codes{"training.was_absent"});
    CHECK(codes_of(decide(ask, AttendanceKnown{false, true, may, 80, may}, may)) == Codes{"training.passed_already"});
    CHECK(codes_of(decide({{}, {}, {}, {}, {}}, there, may - days{1})) ==
          Codes{"training.result_required", "training.assessed_before_it"});
    CHECK(codes_of(decide({{}, {}, true, {}, {}}, there, may + days{11})) ==
          Codes{"training.method_required", "training.assessed_in_future"});
    CHECK(decide({{}, {}, true, "口頭で3問", {}}, there, may).value().method == "口頭で3問");
}
