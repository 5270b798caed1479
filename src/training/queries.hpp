#pragma once
#include "service/slice.hpp"
#include "training/facts.hpp"

/// Answers of the screens 教育・訓練.
namespace training {

using service::Text;

struct CourseAnswer {
    std::string id;
    Text title;
    int minutes;
};
BOOST_DESCRIBE_STRUCT(CourseAnswer, (), (id, title, minutes))

/// Whether the latest completion is good on the day. due_soon: within due_soon_days.
BOOST_DEFINE_ENUM_CLASS(Standing, good, due_soon, missing, expired, never)

/// One person who has to be educated: whoever holds a role that learns something, and whoever was on a list.
struct PersonLine {
    base::PersonId id;
    std::string number, name, department, roles;
    bool handler;
    std::optional<base::Day> completed_on, until;
    Standing standing;
    int courses, courses_done;  // of the role's courses of the year
    std::string missing;        // titles of those not done within the cycle
};
BOOST_DESCRIBE_STRUCT(PersonLine, (),
                      (id, number, name, department, roles, handler, completed_on, until, standing, courses, courses_done, missing))

struct AttendanceLine {
    base::Uuid id;
    std::string number, session, title;
    Kind kind;
    base::Day held_on;
    int minutes;
    std::string place, teacher, material;
    base::PersonId person;
    std::string name, department;
    Attendance attendance;
    std::optional<int> score;
    std::string result;  // passed, failed, not_asked
    int attempts;
    std::optional<base::Day> completed_on, made_up_on;
    std::string courses, remark;
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(AttendanceLine, (),
                      (id, number, session, title, kind, held_on, minutes, place, teacher, material, person, name, department,
                       attendance, score, result, attempts, completed_on, made_up_on, courses, remark, last_seq))

struct PersonAsk {
    base::PersonId person;
};
BOOST_DESCRIBE_STRUCT(PersonAsk, (), (person))

/// A course of the person's roles: when it was last done and until when that is good.
struct CourseLine {
    std::string id;
    Text title;
    std::optional<base::Day> done_on, until;
    Standing standing;
};
BOOST_DESCRIBE_STRUCT(CourseLine, (), (id, title, done_on, until, standing))

struct PersonAnswer {
    PersonLine person;
    std::vector<CourseLine> courses;
    std::vector<AttendanceLine> attendances;
};
BOOST_DESCRIBE_STRUCT(PersonAnswer, (), (person, courses, attendances))

base::Result<std::vector<CourseAnswer>> courses(const service::Query&, const service::NoAsk&);
base::Result<std::vector<PersonLine>> person_lines(const service::Query&, const service::NoAsk&);
base::Result<std::vector<AttendanceLine>> attendance_lines(const service::Query&, const service::NoAsk&);
base::Result<PersonAnswer> person_answer(const service::Query&, const PersonAsk&);

service::Finding all_completed(const service::Query&);
service::Finding before_handling(const service::Query&);
service::Finding role_based(const service::Query&);
std::vector<documents::block::Any> chapter(const service::Query&);
std::vector<service::Task> tasks(const service::Query&);
std::vector<service::FormRow> education_rows(const service::Query&);

/// What is kept here about one person.
std::vector<service::PersonSection> person_sections();

}  // namespace training
