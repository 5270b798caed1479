#include "training/progress.hpp"

#include "parameters/api.hpp"
#include "training/curriculum.hpp"

#include <algorithm>

namespace training {

using service::Query;
using store::operator""_sql;

std::vector<Learner> learners(const Query& query)
{
    const auto& plan = curriculum(query.catalog);
    std::map<base::PersonId, Learner> found;
    for (const auto& post : organization::in_force(query.readings, query.day)) {
        const auto courses = plan.of_role.find(post.role);
        if (courses == plan.of_role.end()) continue;
        auto& one = found.try_emplace(post.person, Learner{post.person, {}, post.from, {}, {}}).first->second;
        one.roles.insert(post.role);
        one.since = std::min(one.since, post.from);
        one.posts.push_back(post);
        for (const auto& course : courses->second)
            if (std::ranges::find(one.courses, course) == one.courses.end()) one.courses.push_back(course);
    }
    std::vector<Learner> all;
    for (auto& [person, one] : found) all.push_back(std::move(one));
    const auto number = [&](const Learner& one) { return organization::person(query.readings, one.person, query.day)->number; };
    std::ranges::sort(all, {}, number);
    return all;
}

std::map<std::string, base::Day> completions(const store::Snapshot& readings, const base::PersonId& person, base::Day day)
{
    std::map<std::string, base::Day> done;
    for (const auto& row :
         attendance_table.where(readings, "WHERE person = ? AND passed_on <= ? ORDER BY passed_on"_sql, person, day))
        for (const auto& course : row.courses) done[course] = *row.passed_on;
    return done;
}

std::optional<base::Day> taught_before(const store::Snapshot& readings, const base::PersonId& person, base::Day day)
{
    for (const auto& row :
         attendance_table.where(readings, "WHERE person = ? AND passed_on <= ? ORDER BY passed_on"_sql, person, day))
        if (row.kind == Kind::before_handling || std::ranges::find(row.courses, new_handlers) != row.courses.end())
            return row.passed_on;
    return std::nullopt;
}

CourseLine course_line(const Query& query, const std::string& course, const std::map<std::string, base::Day>& done, int months)
{
    CourseLine line{course, curriculum(query.catalog).title(course), {}, {}, Standing::never};
    const auto found = done.find(course);
    if (found == done.end()) return line;
    line.done_on = found->second;
    line.until = base::add_months(found->second, months);
    const auto soon = query.day + std::chrono::days{parameters::number(query, "due_soon_days")};
    line.standing = *line.until < query.day ? Standing::expired : *line.until <= soon ? Standing::due_soon : Standing::good;
    return line;
}

}  // namespace training
