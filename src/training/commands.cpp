#include "training/commands.hpp"

#include "messages/training.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"
#include "training/curriculum.hpp"
#include "training/tables.hpp"

namespace training {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

/// 教-R8-003: the next of the fiscal year.
std::string next_number(const Command& command, base::Day held_on)
{
    const auto april = base::short_wareki(base::Day{std::chrono::year{base::fiscal_year(held_on)} / 4 / 1});  // R8.4.1
    const auto prefix = "教-" + april.substr(0, april.find('.')) + "-";
    int last = 0;
    for (const auto& row :
         attendance_table.where(command.readings(), "WHERE session >= ? AND session < ?"_sql, prefix, prefix + ":"))
        last = std::max(last, std::stoi(row.session.substr(prefix.size())));
    const auto digits = std::to_string(last + 1);
    return prefix + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

int pass_score(const Command& command, base::Day on)
{
    return int(parameters::number(command.readings(), command.state.catalog, "edu_pass_score", on));
}

}  // namespace

Result<Uuid> record_session(Command& command, const RecordSession& ask)
{
    SessionKnown known{next_number(command, ask.held_on), {}, {}, pass_score(command, ask.held_on), command.today()};
    for (const auto& course : curriculum(command.state.catalog).courses) known.courses.insert(course.id);
    for (const auto& one : ask.people) {
        const auto person = organization::person(command.readings(), one.person, ask.held_on);
        if (person && person->present) known.departments[one.person] = person->department;
    }
    const auto list = TRY(decide(ask, known));
    std::optional<Uuid> first;
    for (const auto& one : list) {
        const auto subject = command.journal.make_id<Uuid>();
        command.journal.record(subject, ask.held_on, one.attended);
        if (one.assessed) command.journal.record(subject, ask.held_on, *one.assessed);
        if (!first) first = subject;
    }
    return *first;
}

Result<Uuid> record_assessment(Command& command, const RecordAssessment& ask)
{
    const auto on = ask.on.value_or(command.today());
    std::optional<AttendanceKnown> known;
    if (const auto row = attendance_table.find(command.readings(), ask.attendance))
        known = AttendanceKnown{row->attendance == Attendance::absent, row->passed_on.has_value(), row->held_on,
                                pass_score(command, on), command.today()};
    const auto fact = TRY(decide(ask, known, on));
    command.journal.record(ask.attendance, on, fact);
    return ask.attendance;
}

}  // namespace training
