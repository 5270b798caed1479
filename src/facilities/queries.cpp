#include "facilities/queries.hpp"

#include "approvals/api.hpp"
#include "base/messages.hpp"
#include "catalog/roles.hpp"
#include "facilities/commands.hpp"
#include "facilities/dues.hpp"
#include "facilities/inspection_items.hpp"
#include "messages/facilities.hpp"
#include "organization/api.hpp"

#include <algorithm>

namespace facilities {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using store::operator""_sql;

FacilityLine line(const Query& query, const FacilityRow& row)
{
    const auto& readings = query.readings;
    const auto& d = row.described;
    FacilityLine line{row.subject,
                      d.number,
                      d.name,
                      d.site,
                      d.purpose,
                      manager_of(query, row.subject),
                      row.state(),
                      row.designated_on,
                      row.changed_on,
                      row.revoked_on,
                      row.plan_version,
                      row.designated_plan,
                      0,
                      0,
                      0,
                      0,
                      {},
                      {},
                      {},
                      {},
                      {},
                      {},
                      row.seq};
    line.permits = static_cast<int>(
        permit_table.where(readings, "WHERE facility = ? AND starts <= ? AND ends >= ?"_sql, row.subject, query.day, query.day)
            .size());
    line.containers =
        static_cast<int>(container_table.where(readings, "WHERE facility = ? AND removed_on IS NULL"_sql, row.subject).size());
    line.keys = static_cast<int>(key_table.where(readings, "WHERE facility = ? AND retired_on IS NULL"_sql, row.subject).size());
    for (const auto& done : inspection_table.where(readings, "WHERE facility = ?"_sql, row.subject))
        line.open_faults += static_cast<int>(done.open_faults().size());
    const auto due = rounds(query, row);
    line.inspected_on = due.inspection.last;
    line.reviewed_on = due.review.last;
    if (due.count) line.counted_on = due.count->last;
    const auto state = row.state();
    if (state != State::designated && state != State::changing) return line;
    line.inspection_due = due.inspection.due;
    line.review_due = due.review.due;
    if (due.count) line.count_due = due.count->due;
    return line;
}

/// What a designation today would be refused for.
std::vector<std::string> lacking(const Query& query, const FacilityRow& row)
{
    std::vector<std::string> words;
    const auto state = row.state();
    if (state != State::planned && state != State::changing) return words;
    Designate ask{};
    ask.facility = row.subject;
    auto known = candidate(query, ask, query.day);
    if (known) known->decided_by_role = "総括責任者";  // who decides is asked at the designation itself
    const auto fact = decide(ask, known, query.day);
    if (!fact)
        for (const auto& fault : fact.refusal().faults()) words.push_back(base::text(fault, query.language));
    return words;
}

}  // namespace

std::string who(const Query& query, const std::string& actor)
{
    const auto person = base::PersonId::parse(actor);
    if (person && organization::person(query.readings, *person, query.day)) return organization::name_of(query.readings, *person);
    return "設定担当者";
}

std::string designator(const Query& query, const FacilityRow& row)
{
    auto role = row.decided_by_role;
    if (!row.decided_by) return role;
    if (role.empty())
        for (const auto& held : organization::in_force(query.readings, *row.decided_by, *row.designated_on))
            if (role.empty() && (held.role == "general_manager" || held.role == "top_management"))
                role = query.catalog.role(held.role).label(query.company.edition) + (held.deputy ? "代行者" : "");
    return role + "　" + organization::name_of(query.readings, *row.decided_by);
}

std::string manager_of(const Query& query, const base::FacilityId& facility)
{
    for (const auto& held : organization::in_force(query.readings, query.day))
        if (held.role == "manager" && !held.deputy && held.scope == base::Uuid{facility})
            return organization::name_of(query.readings, held.person);
    return {};
}

Result<FacilityRow> facility_row(const Query& query, const base::FacilityId& id)
{
    auto row = facility_table.find(query.readings, id);
    if (!row || !permits(query, "facilities.view", id)) return base::Refusal{codes::no_such_facility, "facility"};
    return std::move(*row);
}

Result<std::vector<FacilityLine>> facility_lines(const Query& query, const NoAsk&)
{
    std::vector<FacilityLine> lines;
    for (const auto& row : visible(query)) lines.push_back(line(query, row));
    std::ranges::stable_sort(lines, {}, [](const FacilityLine& l) { return l.state == State::revoked; });
    return lines;
}

Result<FacilityAnswer> facility_answer(const Query& query, const FacilityAsk& ask)
{
    const auto row = TRY(facility_row(query, ask.facility));
    const auto& d = row.described;
    FacilityAnswer answer{line(query, row),
                          d.address,
                          d.section,
                          d.boundary,
                          d.lock,
                          d.entry_control,
                          d.surveillance,
                          row.letter,
                          row.designated_on ? designator(query, row) : "",
                          row.ministry_checked,
                          row.revoke_reason,
                          {},
                          lacking(query, row),
                          row.request.has_value(),
                          row.approval};
    if (row.request)
        if (const auto card = approvals::newest(query.readings, "designation", ask.facility)) answer.approval = card->id;
    for (const auto& plan : plan_table.where(query.readings, "WHERE subject = ? ORDER BY version DESC"_sql, ask.facility))
        answer.plans.push_back(
            {plan.version, plan.drawn_on, who(query, plan.drawn_by), plan.note, plan.version == row.designated_plan});
    return answer;
}

Result<PlanAnswer> plan_answer(const Query& query, const PlanAsk& ask)
{
    const auto row = TRY(facility_row(query, ask.facility));
    const auto version = ask.version.value_or(row.plan_version);
    auto rows = plan_table.where(query.readings, "WHERE subject = ? AND version = ?"_sql, ask.facility, version);
    if (!rows.empty()) return PlanAnswer{version, std::move(rows.front().plan)};
    if (ask.version) return base::Refusal{codes::no_such_plan, "version"};
    return PlanAnswer{0, std::nullopt};
}

Result<std::vector<PermitLine>> permit_lines(const Query& query, const FacilityAsk& ask)
{
    TRY(facility_row(query, ask.facility));
    std::vector<PermitLine> lines;
    for (const auto& row : permit_table.where(query.readings, "WHERE facility = ? ORDER BY starts, subject"_sql, ask.facility)) {
        const auto person = organization::person(query.readings, row.person, query.day);
        lines.push_back({row.subject, row.person, organization::name_of(query.readings, row.person),
                         person ? person->department : "",
                         row.in_force(query.day)  ? "in_force"
                         : query.day < row.starts ? "coming"
                                                  : "ended",
                         row.starts, row.ends, row.hours, row.card, row.reason,
                         row.permitted_by ? organization::name_of(query.readings, *row.permitted_by) : "", row.permitted_on,
                         row.withdrawn, row.withdraw_reason, row.card_back, row.seq});
    }
    std::ranges::stable_sort(lines, {}, [](const PermitLine& l) { return l.state == "ended"; });
    return lines;
}

Result<std::vector<ReviewLine>> review_lines(const Query& query, const FacilityAsk& ask)
{
    TRY(facility_row(query, ask.facility));
    std::vector<ReviewLine> lines;
    for (const auto& row :
         review_table.where(query.readings, "WHERE facility = ? ORDER BY reviewed_on DESC, subject DESC"_sql, ask.facility)) {
        const auto kept = static_cast<int>(std::ranges::count_if(row.permits, &ReviewedPermit::kept));
        lines.push_back({row.subject, row.reviewed_on, who(query, row.reviewed_by), kept,
                         static_cast<int>(row.permits.size()) - kept, row.remarks});
    }
    return lines;
}

Result<std::vector<InspectionLine>> inspection_lines(const Query& query, const FacilityAsk& ask)
{
    TRY(facility_row(query, ask.facility));
    std::vector<InspectionLine> lines;
    for (const auto& row :
         inspection_table.where(query.readings, "WHERE facility = ? ORDER BY inspected_on DESC, subject DESC"_sql, ask.facility)) {
        InspectionLine line{row.subject,
                            row.inspected_on,
                            organization::name_of(query.readings, row.inspector),
                            row.plan_version,
                            0,
                            static_cast<int>(row.open_faults().size()),
                            {},
                            row.remarks,
                            row.seq};
        for (const auto& item : row.items) {
            line.faults += item.judgement == Judgement::fault;
            ItemLine shown{item.item, item.text, item.judgement, item.note, {}, {}};
            if (const auto repair = std::ranges::find(row.repairs, item.item, &Repair::item); repair != row.repairs.end()) {
                shown.measure = repair->measure;
                shown.repaired_on = repair->on;
            }
            line.items.push_back(std::move(shown));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<SheetAnswer> inspection_sheet(const Query& query, const NoAsk&)
{
    SheetAnswer answer;
    for (const auto& item : inspection_items(query.catalog))
        answer.items.push_back({item.id, item.group, {item.ja, item.en}, item.look});
    return answer;
}

}  // namespace facilities
