#pragma once
#include "organization/api.hpp"
#include "service/query.hpp"
#include "training/queries.hpp"
#include "training/tables.hpp"

#include <set>

/// Who must learn what, and how far each is on the query's day.
namespace training {

/// Somebody with a post: the roles, since when, and the courses that follow from them.
struct Learner {
    base::PersonId person;
    std::set<std::string> roles;
    base::Day since;  // the first of the posts in force
    std::vector<organization::AppointmentCard> posts;
    std::vector<std::string> courses;  // role_matrix, each once
};

/// Everybody in post on the day, the people of other parties left out, in the order of their numbers.
std::vector<Learner> learners(const service::Query&);

/// The days on which the person completed each course, the latest counts.
std::map<std::string, base::Day> completions(const store::Snapshot&, const base::PersonId&, base::Day);

/// 指定前教育: the day a person first completed, by the day given, what is taught before the first handling.
constexpr std::string_view new_handlers = "course.new_handlers";
std::optional<base::Day> taught_before(const store::Snapshot&, const base::PersonId&, base::Day);

/// `months`: how long a completion is good.
CourseLine course_line(const service::Query&, const std::string& course, const std::map<std::string, base::Day>& done, int months);

}  // namespace training
