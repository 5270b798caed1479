#include "training/queries.hpp"

#include "base/text.hpp"
#include "catalog/roles.hpp"
#include "messages/training.hpp"
#include "parameters/api.hpp"
#include "training/curriculum.hpp"
#include "training/progress.hpp"

#include <algorithm>

namespace training {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using store::operator""_sql;

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : "、") + part;
    return text;
}

/// Whether the caller may see this person's education: everybody's, or only their own.
bool sees(const Query& query, const base::PersonId& person)
{
    return authority::permits(query.caller.power, "training.view", {.person = person});
}

PersonLine line_of(const Query& query, const Learner& one)
{
    const auto card = organization::person(query.readings, one.person, query.day);
    const auto done = completions(query.readings, one.person, query.day);
    const auto months = int(parameters::number(query, "edu_cycle_months"));
    PersonLine line{};
    line.id = one.person;
    if (card) line.number = card->number, line.name = card->name, line.department = card->department;
    std::vector<std::string> roles, missing;
    for (const auto& role : one.roles) roles.push_back(query.catalog.role(role).label(query.company.edition));
    line.roles = joined(roles);
    line.handler = one.roles.contains("handler");
    line.courses = int(one.courses.size());
    line.standing = done.empty() ? Standing::never : Standing::good;
    for (const auto& [course, day] : done) line.completed_on = std::max(line.completed_on.value_or(day), day);
    for (const auto& course : one.courses) {
        const auto known = course_line(query, course, done, months);
        if (known.until) line.until = std::min(line.until.value_or(*known.until), *known.until);
        if (known.standing == Standing::good || known.standing == Standing::due_soon)
            ++line.courses_done;
        else
            missing.push_back(known.title.ja);
        if (known.standing == Standing::expired) line.standing = Standing::expired;
        if (known.standing == Standing::never && line.standing != Standing::never && line.standing != Standing::expired)
            line.standing = Standing::missing;
        if (known.standing == Standing::due_soon && line.standing == Standing::good) line.standing = Standing::due_soon;
    }
    line.missing = joined(missing);
    return line;
}

/// The day on which somebody who was absent or failed passed one of the courses after all.
std::optional<base::Day> made_up_on(const Query& query, const AttendanceRow& row)
{
    if (row.passed_on || (row.attendance != Attendance::absent && row.attempts == 0)) return std::nullopt;
    for (const auto& later :
         attendance_table.where(query.readings, "WHERE person = ? AND held_on > ? AND passed_on IS NOT NULL ORDER BY passed_on"_sql,
                                row.person, row.held_on))
        if (std::ranges::find_first_of(later.courses, row.courses) != later.courses.end()) return later.passed_on;
    return std::nullopt;
}

std::string place_number(const AttendanceRow& row)
{
    return row.session + (row.place_in_list < 10 ? "-0" : "-") + std::to_string(row.place_in_list);
}

AttendanceLine line_of(const Query& query, const AttendanceRow& row)
{
    std::vector<std::string> titles;
    for (const auto& course : row.courses) titles.push_back(curriculum(query.catalog).title(course).ja);
    return {row.subject,
            place_number(row),
            row.session,
            row.title,
            row.kind,
            row.held_on,
            row.minutes,
            row.place,
            row.teacher,
            row.material,
            row.person,
            organization::name_of(query.readings, row.person),
            row.department,
            row.attendance,
            row.score,
            row.passed_on      ? "passed"
            : row.attempts > 0 ? "failed"
                               : "not_asked",
            row.attempts,
            row.passed_on,
            made_up_on(query, row),
            joined(titles),
            row.remark.empty() ? row.method : row.remark,
            row.seq};
}

std::vector<AttendanceRow> all_attendances(const Query& query)
{
    return attendance_table.where(query.readings, "ORDER BY held_on DESC, session DESC, place_in_list"_sql);
}

}  // namespace

Result<std::vector<CourseAnswer>> courses(const Query& query, const NoAsk&)
{
    std::vector<CourseAnswer> answer;
    for (const auto& course : curriculum(query.catalog).courses) answer.push_back({course.id, course.title, course.minutes});
    return answer;
}

Result<std::vector<PersonLine>> person_lines(const Query& query, const NoAsk&)
{
    std::vector<PersonLine> lines;
    for (const auto& one : learners(query))
        if (sees(query, one.person)) lines.push_back(line_of(query, one));
    // Those with something to do stand first.
    std::ranges::stable_sort(lines, std::greater{}, [](const PersonLine& line) {
        return line.standing == Standing::due_soon ? Standing::good : line.standing;
    });
    return lines;
}

Result<std::vector<AttendanceLine>> attendance_lines(const Query& query, const NoAsk&)
{
    std::vector<AttendanceLine> lines;
    for (const auto& row : all_attendances(query))
        if (sees(query, row.person)) lines.push_back(line_of(query, row));
    return lines;
}

Result<PersonAnswer> person_answer(const Query& query, const PersonAsk& ask)
{
    if (!sees(query, ask.person) || !organization::person(query.readings, ask.person, query.day))
        return base::Refusal{codes::no_such_person, "person"};
    const auto all = learners(query);
    const auto found = std::ranges::find(all, ask.person, &Learner::person);
    const auto one = found == all.end() ? Learner{ask.person, {}, query.day, {}, {}} : *found;
    PersonAnswer answer{line_of(query, one), {}, {}};
    const auto done = completions(query.readings, ask.person, query.day);
    auto asked = one.courses;
    for (const auto& [course, day] : done)
        if (std::ranges::find(asked, course) == asked.end()) asked.push_back(course);
    const auto months = int(parameters::number(query, "edu_cycle_months"));
    for (const auto& course : asked) answer.courses.push_back(course_line(query, course, done, months));
    for (const auto& row :
         attendance_table.where(query.readings, "WHERE person = ? ORDER BY held_on DESC, session DESC"_sql, ask.person))
        answer.attendances.push_back(line_of(query, row));
    return answer;
}

std::vector<service::Task> tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    const Text source{"教育・訓練", "Training"};
    const bool records = authority::holds(query.caller.power, "training.record");
    for (const auto& one : learners(query)) {
        const bool own = query.caller.person == one.person;
        if (!own && !(records && one.roles.contains("handler"))) continue;
        const auto line = line_of(query, one);
        if (line.standing == Standing::good || (!own && line.standing == Standing::due_soon)) continue;
        const bool late = line.standing == Standing::expired;
        tasks.push_back(
            {late ? "overdue" : "due",
             own ? Text{"教育を受ける", "Take your courses"} : Text{line.name + "の教育の修了", "Education of " + line.name},
             source, "/training/" + std::string{one.person.text()}, line.until});
    }
    return tasks;
}

std::vector<service::FormRow> education_rows(const Query& query)
{
    static const std::map<Attendance, std::string> attended{
        {Attendance::present, "出席"}, {Attendance::absent, "欠席"}, {Attendance::made_up, "追加受講"}};
    static const std::map<std::string, std::string> results{{"passed", "合格"}, {"failed", "不合格"}, {"not_asked", "対象外"}};
    std::vector<service::FormRow> rows;
    for (const auto& row : attendance_table.where(query.readings, "ORDER BY session, place_in_list"_sql)) {
        const auto line = line_of(query, row);
        const bool done = row.passed_on || line.made_up_on;
        service::FormRow form{std::string{row.subject.text()},
                              {},
                              "/training/" + std::string{row.person.text()},
                              done                                                       ? "done"
                              : row.attendance == Attendance::absent || row.attempts > 0 ? "incomplete"
                                                                                         : "recorded"};
        form.cells = {{"row_no", line.number},
                      {"session_no", row.session},
                      {"title", row.title},
                      {"held_on", base::iso(row.held_on)},
                      {"minutes", std::to_string(row.minutes)},
                      {"place", row.place},
                      {"teacher", row.teacher},
                      {"material", row.material},
                      {"person", line.name},
                      {"department", row.department},
                      {"attendance", attended.at(row.attendance)},
                      {"score", row.score ? std::to_string(*row.score) : ""},
                      {"passed", results.at(line.result)},
                      {"make_up_on", line.made_up_on ? base::iso(*line.made_up_on) : ""},
                      {"assessed", line.remark}};
        rows.push_back(std::move(form));
    }
    return rows;
}

}  // namespace training
