#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"

/// What the training slice can record.
namespace training {

/// Why the session was held: before the first handling, of the yearly plan, after a change of rules, after an incident or drill.
BOOST_DEFINE_ENUM_CLASS(Kind, before_handling, regular, change, extra)

/// made_up: 追加受講, of somebody who was absent or had failed.
BOOST_DEFINE_ENUM_CLASS(Attendance, present, absent, made_up)

/// 受講: one person of a session, on the day it was held. Complete in itself: the row of form f37.
struct Attended {
    static constexpr auto fact = "training.attended.v1";
    static constexpr bool founding = true;
    std::string session;  // 教-R8-003
    int place_in_list;    // the person's place in the attendance list, from 1
    std::string title;
    Kind kind;
    std::vector<std::string> courses;  // catalog/courses
    int minutes;
    std::string place, teacher;
    std::string material;  // name and version
    base::PersonId person;
    std::string department;  // of the day
    Attendance attendance;
    std::string remark;
};
BOOST_DESCRIBE_STRUCT(Attended, (),
                      (session, place_in_list, title, kind, courses, minutes, place, teacher, material, person, department,
                       attendance, remark))

/// 理解度の確認 of an attendance; every attempt is a fact of its own.
struct Assessed {
    static constexpr auto fact = "training.assessed.v1";
    std::optional<int> score;       // of 100; nothing: asked orally
    std::optional<int> pass_score;  // the company's value on the day, where there was a score
    bool passed;
    std::string method;  // 口頭 and what was asked, where there was no score
};
BOOST_DESCRIBE_STRUCT(Assessed, (), (score, pass_score, passed, method))

}  // namespace training
