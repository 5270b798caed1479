#include "training/routes.hpp"

#include "training/commands.hpp"
#include "training/queries.hpp"
#include "training/tables.hpp"

namespace training {
namespace {

using ColumnKind = service::Column::Kind;

constexpr auto see = "training.view", record = "training.record";

service::List people_list()
{
    return {{"教育の修了の状況", "Standing of education"},
            {{"standing",
              {"状態", "State"},
              ColumnKind::choice,
              12,
              {{"good", {"有効", "Good"}},
               {"due_soon", {"期限間近", "Due soon"}},
               {"missing", {"一部未修了", "Some missing"}},
               {"expired", {"期限切れ", "Expired"}},
               {"never", {"未受講", "Never"}}}},
             {"number", {"社員番号", "Number"}, ColumnKind::text, 8},
             {"name", {"氏名", "Name"}, ColumnKind::text, 14},
             {"department", {"所属", "Department"}, ColumnKind::text, 22},
             {"roles", {"役割", "Roles"}, ColumnKind::text, 24},
             {"completed_on", {"修了日", "Completed"}, ColumnKind::day, 14},
             {"until", {"期限", "Until"}, ColumnKind::day, 14},
             {"missing", {"未修了の講座", "Missing"}, ColumnKind::text, 30}}};
}

service::List attendance_list()
{
    return {{"教育訓練実施記録", "Education record"},
            {{"number", {"行番号", "Row"}, ColumnKind::text, 14},
             {"held_on", {"実施日", "Held on"}, ColumnKind::day, 14},
             {"title", {"研修名", "Title"}, ColumnKind::text, 24},
             {"teacher", {"講師", "Teacher"}, ColumnKind::text, 18},
             {"material", {"教材", "Material"}, ColumnKind::text, 22},
             {"name", {"受講者", "Person"}, ColumnKind::text, 14},
             {"department", {"所属", "Department"}, ColumnKind::text, 22},
             {"attendance",
              {"出欠", "Attendance"},
              ColumnKind::choice,
              8,
              {{"present", {"出席", "Present"}}, {"absent", {"欠席", "Absent"}}, {"made_up", {"追加受講", "Made up"}}}},
             {"score", {"点数", "Score"}, ColumnKind::integer, 6},
             {"result",
              {"合否", "Result"},
              ColumnKind::choice,
              8,
              {{"passed", {"合格", "Passed"}}, {"failed", {"不合格", "Failed"}}, {"not_asked", {"対象外", "Not asked"}}}},
             {"made_up_on", {"追加実施日", "Made up on"}, ColumnKind::day, 14}}};
}

void routes(service::Routes& r)
{
    r.query<service::NoAsk>("courses", see, {"講座", "Courses"}, courses);
    r.list<service::NoAsk>("people", see, people_list(), person_lines);
    r.query<PersonAsk>("people/{person}", see, {"教育の修了の状況（1人）", "Standing of one person"}, person_answer);
    r.list<service::NoAsk>("attendances", see, attendance_list(), attendance_lines);
    r.command<RecordSession>("sessions", record, {"教育の実施を記録する", "Record a session"}, record_session);
    r.command<RecordAssessment>("attendances/{attendance}/assessments", record, {"理解度の確認を記録する", "Record an assessment"},
                                record_assessment);
}

}  // namespace

service::Slice slice()
{
    service::Slice all{"training",
                       readings(),
                       routes,
                       {{"training.all_completed", all_completed},
                        {"training.before_handling", before_handling},
                        {"training.role_based", role_based}},
                       {{35, {"教育・訓練", "Training"}, chapter}},
                       tasks,
                       nullptr,
                       {{"f37", education_rows}}};
    all.people = person_sections();
    return all;
}

}  // namespace training
