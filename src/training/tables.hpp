#pragma once
#include "journal/model.hpp"
#include "training/facts.hpp"

/// The training's reading of the journal. apply() is the only writer of this table.
namespace training {

struct AttendanceRow {
    base::Uuid subject;
    std::string session;
    int place_in_list;
    std::string title;
    Kind kind;
    std::vector<std::string> courses;
    int minutes;
    std::string place, teacher, material;
    base::PersonId person;
    std::string department;
    Attendance attendance;
    std::string remark;
    base::Day held_on;
    int attempts;              // assessments so far
    std::optional<int> score;  // of the latest
    std::optional<base::Day> passed_on;
    std::string method;
    std::int64_t seq;
};
BOOST_DESCRIBE_STRUCT(AttendanceRow, (),
                      (subject, session, place_in_list, title, kind, courses, minutes, place, teacher, material, person, department,
                       attendance, remark, held_on, attempts, score, passed_on, method, seq))

extern const store::Table<AttendanceRow> attendance_table;

journal::Readings readings();

}  // namespace training
