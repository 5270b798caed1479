#include "training/curriculum.hpp"
#include "training/queries.hpp"
#include "training/tables.hpp"

/// What one person was taught.
namespace training {
namespace {

using store::operator""_sql;

service::Text outcome_of(const AttendanceRow& row)
{
    if (row.attendance == Attendance::absent) return {"欠席", "Absent"};
    if (row.passed_on)
        return row.score
                   ? service::Text{"修了（" + std::to_string(*row.score) + "点）", "Passed with " + std::to_string(*row.score)}
                   : service::Text{"修了", "Passed"};
    return row.attempts > 0 ? service::Text{"不合格", "Failed"} : service::Text{"出席", "Attended"};
}

std::vector<service::PersonRecord> taught(const service::Query& query, const base::PersonId& person)
{
    std::vector<service::PersonRecord> records;
    for (const auto& row : attendance_table.where(query.readings, "WHERE person = ? ORDER BY held_on, session"_sql, person)) {
        auto detail = row.session + "　" + row.title;
        for (const auto& course : row.courses) detail += "\n" + curriculum(query.catalog).title(course).ja;
        records.push_back({row.held_on, {}, outcome_of(row), detail, "/training/" + std::string{person.text()}});
    }
    return records;
}

}  // namespace

std::vector<service::PersonSection> person_sections() { return {{30, {"教育・訓練", "Training"}, taught}}; }

}  // namespace training
