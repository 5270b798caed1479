#include "programme/routes.hpp"

#include "programme/commands.hpp"
#include "programme/queries.hpp"

namespace programme {
namespace {

using Kind = service::Column::Kind;

service::List list()
{
    return {{"体制づくり工程", "Programme"},
            {{"part", {"ステップ", "Step"}, Kind::text, 24},
             {"item", {"作業項目", "Work item"}, Kind::text, 40},
             {"from", {"開始予定", "From"}, Kind::day, 16},
             {"until", {"終了予定", "Until"}, Kind::day, 16},
             {"percent", {"進み（%）", "Progress (%)"}, Kind::integer, 10},
             {"state",
              {"状態", "State"},
              Kind::choice,
              10,
              {{"done", {"完了", "Done"}},
               {"progress", {"進行中", "In progress"}},
               {"late", {"遅れ", "Late"}},
               {"coming", {"これから", "Coming"}}}},
             {"person", {"担当者", "Person"}, Kind::text, 18}}};
}

void routes(service::Routes& r)
{
    r.query<ProgrammeAsk>("roadmap", "programme.view", {"工程表", "The programme's chart"}, roadmap_answer);
    r.list<ProgrammeAsk>("items", "programme.view", list(), paper_lines);
    r.query<ItemAsk>("items/{item}", "programme.view", {"作業項目の詳細", "One work item"}, item);
    r.paper<ProgrammeAsk>("chart", "programme.view", {"工程表（A3）", "The chart on A3"}, chart);

    r.command<Start>("runs", "programme.plan", {"工程を開始する", "Start a programme"}, start);
    r.command<Plan>("items/{item}/plan", "programme.plan", {"作業項目の予定を定める", "Plan a work item"}, plan);
    r.command<Remark>("items/{item}/remarks", "programme.remark", {"助言を記録する", "Record a remark"}, remark);
}

}  // namespace

service::Slice slice()
{
    return {"programme", readings(), routes, {}, {{70, {"体制づくり工程", "Programme"}, chapter}}, tasks, search};
}

}  // namespace programme
