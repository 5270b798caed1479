#include "readiness/standing.hpp"

#include "catalog/access.hpp"
#include "contracts/api.hpp"
#include "parameters/api.hpp"
#include "service/kept.hpp"

#include <algorithm>

namespace readiness {
namespace {

using service::Query;
using service::Text;

const Text not_offered{"この機能は準備中です。それまでは、記録を紙又は表計算で残してください。",
                       "This function is in preparation; keep the records elsewhere until it is there."};

using Judge = service::Finding (*)(const Query&);

Judge judge_of(const Query& query, std::string_view id)
{
    if (!query.slices) return nullptr;
    for (const auto& slice : *query.slices)
        for (const auto& check : slice.checks)
            if (check.id == id) return check.judge;
    return nullptr;
}

/// Checks see the whole company, whoever asks: what they find is kept for everybody.
service::Caller nobody(const catalog::Catalog& catalog)
{
    service::Caller caller;
    for (const auto& permission : catalog.permissions()) caller.power.permissions[permission.id].company = true;
    return caller;
}

std::vector<CheckStanding> judged(const Query& asked, const std::string& edition)
{
    const auto caller = nobody(asked.catalog);
    const auto query = asked.as(caller);
    const auto soon = int(parameters::number(query, "due_soon_days"));
    std::vector<CheckStanding> checks;
    for (const auto& check : query.catalog.readiness().checks) {
        if (std::ranges::find(check.editions, edition) == check.editions.end()) continue;
        const auto judge = judge_of(query, check.id);
        auto finding = judge ? judge(query) : service::Finding{Verdict::not_started, {}, {}, not_offered, false};
        const bool ends = due_soon(finding, query.day, soon);
        checks.push_back({&check, judge != nullptr, std::move(finding), ends});
    }
    return checks;
}

std::vector<ExemptionRow> exemptions(const Query& query)
{
    auto rows = exemption_table.all(query.readings);
    std::erase_if(rows,
                  [&](const ExemptionRow& row) { return row.since > query.day || (row.ended_on && *row.ended_on <= query.day); });
    return rows;
}

const catalog::Requirement* top(const Query& query, const catalog::Requirement& requirement)
{
    const auto* above = &requirement;
    while (!above->parent.empty()) above = &query.catalog.requirement(above->parent);
    return above;
}

/// What to do next is said by the check that asks for most: of those alike one that can be worked on here, the nearest deadline
/// first.
void take_most_urgent(RequirementStanding& one)
{
    auto checks = one.checks;
    const auto order = [](const CheckStanding* check) {
        const auto& finding = check->finding;
        return std::tuple{urgency(finding.verdict), !check->offered, !finding.due, finding.due.value_or(base::Day{})};
    };
    std::ranges::stable_sort(checks, {}, order);
    if (one.verdict != Verdict::satisfied && one.verdict != Verdict::not_applicable && !checks.empty())
        one.next = checks.front()->finding.next;
    for (const auto* check : checks) {
        const auto& due = check->finding.due;
        if (due && (!one.due || *due < *one.due)) one.due = due;
    }
}

/// 対象外 by the company: until its review day; after it 期限切れ (company_override).
void exempt(RequirementStanding& one, base::Day day)
{
    one.due = one.exemption->review_on;
    one.due_soon = one.late = false;
    one.verdict = day > one.exemption->review_on ? Verdict::expired : Verdict::not_applicable;
    one.next = one.verdict == Verdict::expired
                   ? Text{"対象外とした理由を見直し、見直しの記録を残してください。", "Review the exemption."}
                   : Text{};
}

RequirementStanding stand(const Query& query, const Standing& all, const catalog::Requirement& requirement)
{
    RequirementStanding one{&requirement, top(query, requirement), Verdict::not_started, {}, {}, {}, {}, false, false, false};
    for (const auto& row : query.catalog.readiness().requirements)
        if (row.requirement == requirement.id)
            for (const auto& id : row.checks)
                if (const auto* check = all.check(id)) one.checks.push_back(check);
    std::vector<Verdict> verdicts;
    for (const auto* check : one.checks) verdicts.push_back(check->finding.verdict);
    one.verdict = combined(verdicts);
    if (one.verdict == Verdict::satisfied) {
        one.due_soon = std::ranges::any_of(one.checks, &CheckStanding::due_soon);
        one.late = std::ranges::any_of(one.checks, [](const auto* check) { return check->finding.late; });
    }
    one.unverified = requirement.confidence == catalog::Confidence::unverified ||
                     (requirement.cycle && requirement.cycle->confidence == catalog::Confidence::unverified);
    take_most_urgent(one);
    return one;
}

/// Whether the requirement lies under this clause or group.
bool under(const Query& query, const catalog::Requirement& requirement, const std::string& above)
{
    for (auto parent = requirement.parent; !parent.empty(); parent = query.catalog.requirement(parent).parent)
        if (parent == above) return true;
    return false;
}

ClauseStanding stand_clause(const Query& query, const Standing& all, const catalog::Requirement& clause)
{
    ClauseStanding one{&clause, Verdict::not_started, {}};
    std::vector<Verdict> verdicts;
    for (const auto& requirement : all.requirements)
        if (under(query, *requirement.requirement, clause.id)) verdicts.push_back(requirement.verdict);
    for (const auto verdict : verdicts) count(one.counts, verdict);
    one.verdict = combined(verdicts);
    return one;
}

Standing compute(const Query& query, const std::string& edition)
{
    Standing all{edition, query.day, judged(query, edition), {}, {}, {}};
    const auto left_out = exemptions(query);
    for (const auto& requirement : query.catalog.requirements(edition)) {
        if (!requirement.assessable) continue;
        auto one = stand(query, all, requirement);
        const auto found = std::ranges::find(left_out, requirement.id, &ExemptionRow::requirement);
        if (found != left_out.end()) {
            one.exemption = *found;
            exempt(one, query.day);
        }
        count(all.counts, one.verdict);
        all.requirements.push_back(std::move(one));
    }
    for (const auto& clause : query.catalog.requirements(edition))
        if (!clause.assessable) all.clauses.push_back(stand_clause(query, all, clause));
    return all;
}

}  // namespace

const CheckStanding* Standing::check(std::string_view id) const
{
    const auto found = std::ranges::find(checks, id, [](const CheckStanding& check) { return check.check->id; });
    return found == checks.end() ? nullptr : &*found;
}

const RequirementStanding* Standing::requirement(std::string_view id) const
{
    const auto found = std::ranges::find(requirements, id, [](const auto& one) { return one.requirement->id; });
    return found == requirements.end() ? nullptr : &*found;
}

void count(Counts& counts, Verdict verdict)
{
    switch (verdict) {
    case Verdict::satisfied: ++counts.satisfied; break;
    case Verdict::building: ++counts.building; break;
    case Verdict::expired: ++counts.expired; break;
    case Verdict::not_started: ++counts.not_started; break;
    case Verdict::not_applicable: ++counts.not_applicable; break;
    }
}

std::vector<std::string> editions(const Query& query)
{
    return *service::kept<std::vector<std::string>>(query, "readiness.editions", [&] {
        auto found = contracts::editions(query.readings, query.day);
        if (found.empty()) found.push_back(query.company.edition);
        return found;
    });
}

std::shared_ptr<const Standing> standing(const Query& query, const std::string& edition)
{
    return service::kept<Standing>(query, "readiness.standing|" + edition, [&] { return compute(query, edition); });
}

}  // namespace readiness
