#include "duties/plans.hpp"

#include "duties/labels.hpp"
#include "messages/duties.hpp"
#include "service/paper.hpp"

#include <algorithm>

namespace duties {
namespace {

using base::Result;
using service::Query;
using store::operator""_sql;

const catalog::DutyPlan& kind_of(const Query& query, PlanKind kind)
{
    const std::string id = boost::describe::enum_to_string(kind, "?");
    const auto& plans = catalog::duties(query.catalog).plans;
    const auto found = std::ranges::find(plans, id, &catalog::DutyPlan::id);
    if (found == plans.end()) throw std::out_of_range{"no plan " + id};
    return *found;
}

/// Duties whose days are fixed for a year at a time; weeks, months and days go on without a plan.
bool planned_by_the_year(const catalog::Duty& duty) { return duty.cycle.kind == "fiscal" || duty.cycle.kind == "interval"; }

PlanHead head_of(const Query& query, const PlanRow& row)
{
    return {row.subject,
            row.kind,
            plan_title(query, row.kind),
            row.fiscal_year,
            base::fiscal_year_name(row.fiscal_year),
            row.version,
            static_cast<int>(row.lines.size()),
            row.standing,
            row.submitted_on,
            row.approved_on};
}

/// How the turn went that a line stands for: the duty's first turn due on the line's day or after it.
void follow(PlanLineAnswer& line, const std::vector<Occurrence>& turns, std::vector<bool>& used)
{
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (used[i] || turns[i].duty->id != line.duty || turns[i].turn.due < line.due) continue;
        used[i] = true;
        line.state = turns[i].state;
        line.done_on = turns[i].done_on;
        return;
    }
}

std::optional<approvals::Card> request_of(const Query& query, const PlanRow& row)
{
    return approvals::newest(query.readings, "plan", row.subject);
}

documents::block::Table table_of(const PlanAnswer& plan)
{
    documents::block::Table table{{{"予定日", 1.2}, {"期限までに行うこと", 3}, {"担当", 1.6}, {"備考", 2}, {"実施日", 1.1}}, {}};
    for (const auto& line : plan.lines)
        table.rows.push_back({base::short_wareki(line.due), line.title, line.role + (line.who.empty() ? "" : "\n" + line.who),
                              line.note, line.done_on ? base::short_wareki(*line.done_on) : ""});
    return table;
}

}  // namespace

Text plan_title(const Query& query, PlanKind kind)
{
    const auto& plan = kind_of(query, kind);
    return {plan.ja, plan.en};
}

std::vector<PlanLine> drafted(const Query& query, PlanKind kind, int fiscal_year)
{
    const auto& wanted = kind_of(query, kind).duties;
    const Posts posts{query.readings, query.day};
    std::vector<PlanLine> lines;
    const auto turns = occurrences(query, first_of(fiscal_year), last_of(fiscal_year));
    for (const auto& one : *turns) {
        const auto& duty = *one.duty;
        const bool asked = wanted.empty() || std::ranges::find(wanted, duty.id) != wanted.end();
        if (!asked || !planned_by_the_year(duty) || one.event) continue;
        lines.push_back({duty.id, duty.ja, one.turn.due, role_label(query, duty.owner).ja, posts.of(duty).names(), ""});
    }
    return lines;
}

KnownPlan known_plan(const Query& query, PlanKind kind, int fiscal_year)
{
    KnownPlan known{drafted(query, kind, fiscal_year), 0, false, first_of(fiscal_year), last_of(fiscal_year)};
    for (const auto& row : plan_table.where(query.readings, "WHERE fiscal_year = ? ORDER BY version"_sql, fiscal_year)) {
        if (row.kind != kind) continue;
        known.versions = std::max(known.versions, row.version);
        known.pending = known.pending || row.standing == Standing::pending;
    }
    return known;
}

Result<std::vector<PlanHead>> plan_heads(const Query& query, const service::NoAsk&)
{
    std::vector<PlanHead> heads;
    for (const auto& row : plan_table.where(query.readings, "ORDER BY fiscal_year DESC, submitted_on DESC, seq DESC"_sql))
        heads.push_back(head_of(query, row));
    return heads;
}

Result<PlanAnswer> plan_answer(const Query& query, const PlanAsk& ask)
{
    const auto row = plan_table.find(query.readings, ask.plan);
    if (!row) return base::Refusal{codes::no_such_plan, "plan"};
    PlanAnswer answer{head_of(query, *row), row->policy, row->return_reason, {}, {}};
    if (const auto request = request_of(query, *row)) answer.approval = request->id;
    const auto turns = occurrences(query, first_of(row->fiscal_year), last_of(row->fiscal_year));
    std::vector<bool> used(turns->size(), false);
    for (const auto& line : row->lines) {
        answer.lines.push_back({line.duty, line.title, line.due, line.role, line.who, line.note, {}, {}});
        follow(answer.lines.back(), *turns, used);
    }
    return answer;
}

Result<DraftAnswer> plan_draft(const Query& query, const DraftAsk& ask)
{
    const auto year = TRY(fiscal_year_of(query, ask.fiscal_year));
    const auto known = known_plan(query, ask.kind, year);
    return DraftAnswer{ask.kind,
                       plan_title(query, ask.kind),
                       year,
                       base::fiscal_year_name(year),
                       kind_of(query, ask.kind).policy.ja,
                       known.drafted,
                       known.pending};
}

Result<service::Paper> plan_paper(const Query& query, const PlanAsk& ask)
{
    const auto plan = TRY(plan_answer(query, ask));
    const auto title = plan.head.year_name + "　情報セキュリティ" + plan.head.title.ja;
    auto document = service::document(query, title);
    document.version = "第" + std::to_string(plan.head.version) + "版";
    documents::block::Masthead head{title, {"起案 " + base::wareki(plan.head.submitted_on)}};
    if (plan.head.approved_on) head.lines.push_back("承認 " + base::wareki(*plan.head.approved_on));
    if (plan.approval) head.approval = approvals::approval_row(query, *plan.approval);
    document.add(std::move(head));
    document.add(documents::block::Heading{2, "方針"});
    document.add(documents::block::Paragraph{plan.policy, documents::block::Style::body});
    document.add(documents::block::Heading{2, "予定"});
    document.add(table_of(plan));
    return service::pdf(document, title);
}

}  // namespace duties
