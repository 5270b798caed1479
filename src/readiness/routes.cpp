#include "readiness/routes.hpp"

#include "readiness/commands.hpp"
#include "readiness/queries.hpp"

namespace readiness {
namespace {

using Kind = service::Column::Kind;

service::List list()
{
    return {{"監査への備え", "Readiness"},
            {{"ref", {"番号", "Number"}, Kind::text, 10},
             {"title", {"要求事項", "Requirement"}, Kind::text, 36},
             {"clause", {"条項", "Clause"}, Kind::text, 20},
             {"verdict",
              {"判定", "Verdict"},
              Kind::choice,
              12,
              {{"satisfied", {"充足", "Satisfied"}},
               {"building", {"整備中", "Building"}},
               {"expired", {"期限切れ", "Expired"}},
               {"not_started", {"未着手", "Not started"}},
               {"not_applicable", {"対象外", "Not applicable"}}}},
             {"due", {"次の期限", "Next due"}, Kind::day, 16},
             {"flags", {"注記", "Flags"}, Kind::text, 16},
             {"next", {"次に行うこと", "Next"}, Kind::text, 44}}};
}

void routes(service::Routes& r)
{
    r.kept<EditionAsk, RequirementsAnswer>("requirements", "readiness.view", {"要求事項の判定", "Verdicts of all requirements"},
                                           requirements);
    r.list<EditionAsk>("table", "readiness.view", list(), paper_lines);
    r.query<RequirementAsk>("requirements/{requirement}", "readiness.view", {"要求事項の判定と根拠", "One requirement"},
                            requirement);
    r.query<EditionAsk>("summary", "readiness.view", {"備えの概要", "Summary by area"}, summary);
    r.query<EditionAsk>("history", "readiness.view", {"備えの記録の推移", "Recorded assessments"}, history);

    r.command<Exempt>("exemptions", "readiness.exclude", {"要求事項を対象外とする", "Exempt from a requirement"}, exempt);
    r.command<ReviewExemption>("exemptions/{exemption}/review", "readiness.exclude", {"対象外を見直す", "Review an exemption"},
                               review_exemption);
    r.command<EndExemption>("exemptions/{exemption}/end", "readiness.exclude", {"対象外を終える", "End an exemption"},
                            end_exemption);
    r.command<Assess>("assessments", "readiness.assess", {"備えの状況を記録する", "Record the verdicts of today"}, assess);
}

}  // namespace

service::Slice slice()
{
    return {"readiness", readings(), routes, {}, {{10, {"監査への備え", "Readiness"}, chapter}}, tasks, search};
}

}  // namespace readiness
