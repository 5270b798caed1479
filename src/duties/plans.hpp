#pragma once
#include "approvals/api.hpp"
#include "duties/plan.hpp"
#include "duties/queries.hpp"

/// 年度計画, 教育訓練計画, 監査計画, 自主点検計画: drafted from the duties, approved, printed.
namespace duties {

/// The lines a plan is drafted from: every turn of its duties in the year that comes round by a fixed day.
std::vector<PlanLine> drafted(const service::Query&, PlanKind, int fiscal_year);
/// What the rule must know of a plan that is put up.
KnownPlan known_plan(const service::Query&, PlanKind, int fiscal_year);
/// The hash of what is approved.
std::string content_sha(const PlanSubmitted&);
std::string content_sha(const ExclusionRequested&);

struct PlanAsk {
    base::Uuid plan;
};
BOOST_DESCRIBE_STRUCT(PlanAsk, (), (plan))

struct PlanHead {
    base::Uuid id;
    PlanKind kind;
    Text title;
    int fiscal_year;
    std::string year_name;
    int version, entries;
    Standing standing;
    base::Day submitted_on;
    std::optional<base::Day> approved_on;
};
BOOST_DESCRIBE_STRUCT(PlanHead, (),
                      (id, kind, title, fiscal_year, year_name, version, entries, standing, submitted_on, approved_on))

/// A planned line beside how it went.
struct PlanLineAnswer {
    std::string duty, title;
    base::Day due;
    std::string role, who, note;
    std::optional<State> state;  // of the turn it stands for
    std::optional<base::Day> done_on;
};
BOOST_DESCRIBE_STRUCT(PlanLineAnswer, (), (duty, title, due, role, who, note, state, done_on))

struct PlanAnswer {
    PlanHead head;
    std::string policy, return_reason;
    std::optional<base::ApprovalId> approval;  // the request that is under way or was approved
    std::vector<PlanLineAnswer> lines;
};
BOOST_DESCRIBE_STRUCT(PlanAnswer, (), (head, policy, return_reason, approval, lines))

struct DraftAsk {
    PlanKind kind;
    std::optional<int> fiscal_year;
};
BOOST_DESCRIBE_STRUCT(DraftAsk, (), (kind, fiscal_year))
struct DraftAnswer {
    PlanKind kind;
    Text title;
    int fiscal_year;
    std::string year_name, policy;
    std::vector<PlanLine> lines;
    bool pending;
};
BOOST_DESCRIBE_STRUCT(DraftAnswer, (), (kind, title, fiscal_year, year_name, policy, lines, pending))

base::Result<std::vector<PlanHead>> plan_heads(const service::Query&, const service::NoAsk&);
base::Result<PlanAnswer> plan_answer(const service::Query&, const PlanAsk&);
base::Result<DraftAnswer> plan_draft(const service::Query&, const DraftAsk&);
base::Result<service::Paper> plan_paper(const service::Query&, const PlanAsk&);

Text plan_title(const service::Query&, PlanKind);

/// A submitted plan, and a request to leave a duty out, ask for approval; the outcomes come back. For app/reactions.cpp.
approvals::Approvable plan_approvable();
approvals::Approvable exclusion_approvable();

}  // namespace duties
