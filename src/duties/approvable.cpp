#include "crypto/digest.hpp"
#include "duties/plans.hpp"
#include "journal/recording.hpp"
#include "messages/duties.hpp"

/// Plans and exclusions under approval: what is asked for, and what comes back.
namespace duties {
namespace {

using approvals::Outcome;
using approvals::Request;
using base::Result;

std::string path_of(const base::Uuid& plan) { return "/duties/plans/" + std::string{plan.text()}; }

Result<Request> plan_request(const store::Snapshot&, const journal::Entry& entry)
{
    const auto fact = journal::decode<PlanSubmitted>(entry);
    static constexpr std::array names{"年度計画", "教育訓練計画", "監査計画", "自主点検計画"};
    Request request{};
    request.slice = "duties";
    request.kind = "plan";
    request.about = entry.head.subject;
    request.title = base::fiscal_year_name(fact.fiscal_year) + "　" + names.at(static_cast<std::size_t>(fact.kind)) + "　第" +
                    std::to_string(fact.version) + "版";
    request.content_sha = fact.content_sha;
    request.summary = fact.policy + "\n予定 " + std::to_string(fact.lines.size()) + " 件";
    request.link = path_of(entry.head.subject);
    return request;
}

base::Checked plan_approved(journal::Recording& recording, const Outcome& outcome)
{
    const auto row = plan_table.find(recording.view(), outcome.about);
    if (!row) return base::Refusal{codes::no_such_plan, "plan"};
    if (row->content_sha != outcome.content_sha) return base::Refusal{codes::content_changed, "plan"};
    recording.record(row->subject, outcome.day, PlanApproved{outcome.approval});
    return base::Nothing{};
}

base::Checked plan_returned(journal::Recording& recording, const Outcome& outcome)
{
    recording.record(outcome.about, outcome.day, PlanReturned{outcome.approval, outcome.reason});
    return base::Nothing{};
}

Result<Request> exclusion_request(const store::Snapshot&, const journal::Entry& entry)
{
    const auto fact = journal::decode<ExclusionRequested>(entry);
    Request request{};
    request.slice = "duties";
    request.kind = "exclusion";
    request.about = entry.head.subject;
    request.title = "義務「" + fact.duty + "」を該当なしとする件";
    request.content_sha = fact.content_sha;
    request.summary = fact.reason + "\n見直しの日 " + base::wareki(fact.review_on);
    request.link = "/duties/" + fact.duty;
    return request;
}

base::Checked exclusion_approved(journal::Recording& recording, const Outcome& outcome)
{
    const auto row = exclusion_table.find(recording.view(), outcome.about);
    if (!row) return base::Refusal{codes::no_such_exclusion, "exclusion"};
    if (row->content_sha != outcome.content_sha) return base::Refusal{codes::content_changed, "exclusion"};
    recording.record(row->subject, outcome.day, Excluded{outcome.approval});
    return base::Nothing{};
}

base::Checked exclusion_returned(journal::Recording& recording, const Outcome& outcome)
{
    recording.record(outcome.about, outcome.day, ExclusionReturned{outcome.approval, outcome.reason});
    return base::Nothing{};
}

}  // namespace

std::string content_sha(const PlanSubmitted& fact)
{
    return crypto::hex(crypto::sha256({fact.policy, "\n", base::json::text(fact.lines)}));
}

std::string content_sha(const ExclusionRequested& fact)
{
    return crypto::hex(crypto::sha256({fact.duty, "\n", fact.reason, "\n", base::iso(fact.review_on)}));
}

approvals::Approvable plan_approvable()
{
    return {PlanSubmitted::fact, "duties", "plan", plan_request, plan_approved, plan_returned};
}

approvals::Approvable exclusion_approvable()
{
    return {ExclusionRequested::fact, "duties", "exclusion", exclusion_request, exclusion_approved, exclusion_returned};
}

}  // namespace duties
