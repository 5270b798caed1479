#include "readiness/queries.hpp"

#include "catalog/forms.hpp"
#include "catalog/roles.hpp"
#include "messages/readiness.hpp"
#include "organization/api.hpp"
#include "readiness/edition.hpp"
#include "readiness/words.hpp"
#include "rules/api.hpp"
#include "service/kept.hpp"

#include <algorithm>

namespace readiness {
namespace {

using base::Result;
using service::Query;
using service::Text;

bool met(const CheckStanding& check)
{
    return check.finding.verdict == Verdict::satisfied || check.finding.verdict == Verdict::not_applicable;
}

RequirementLine line(const Query& query, const std::string& edition, const RequirementStanding& one)
{
    std::vector<std::string> areas;
    for (const auto* check : one.checks)
        if (std::ranges::find(areas, check->check->area) == areas.end()) areas.push_back(check->check->area);
    const auto& requirement = *one.requirement;
    return {requirement.id,
            requirement.official_ref.value_or(""),
            requirement.title,
            requirement.parent.empty() ? requirement.id : requirement.parent,
            one.verdict,
            one.due,
            filled(query, edition, one.next),
            one.due_soon,
            one.late,
            one.unverified,
            one.exemption.has_value(),
            int(one.checks.size()),
            int(std::ranges::count_if(one.checks, [](const auto* check) { return met(*check); })),
            std::move(areas)};
}

RequirementsAnswer answer(const Query& query, const std::string& edition)
{
    const auto all = standing(query, edition);
    RequirementsAnswer answer{edition, {}, query.day, all->counts, {}, {}, {}};
    for (const auto& id : editions(query)) answer.editions.push_back({id, query.catalog.edition(id).short_title});
    for (const auto& clause : all->clauses)
        answer.clauses.push_back({clause.clause->id, clause.clause->official_ref.value_or(""), clause.clause->parent,
                                  clause.clause->depth, clause.clause->title, clause.verdict, clause.counts});
    for (const auto& one : all->requirements) answer.rows.push_back(line(query, edition, one));
    for (const auto& check : all->checks)
        if (!check.offered) answer.not_offered.push_back({check.check->id, {check.check->ja, check.check->en}});
    return answer;
}

CheckAnswer shown(const Query& query, const std::string& edition, const CheckStanding& one)
{
    const auto& check = *one.check;
    const auto fill = [&](const Text& text) { return filled(query, edition, text); };
    return {check.id,
            {check.ja, check.en},
            fill(check.population),
            fill(check.satisfied),
            fill(check.expired),
            fill(check.building),
            fill(check.not_applicable),
            check.area,
            boost::describe::enum_to_string(check.kind, "?"),
            one.offered,
            one.due_soon,
            one.finding};
}

std::vector<RelatedRequirement> related(const Query& query, const std::string& id)
{
    std::vector<RelatedRequirement> all;
    for (const auto& pair : query.catalog.crosswalk(id)) {
        const auto* other = query.catalog.find_requirement(pair.from == id ? pair.to : pair.from);
        if (!other) continue;
        all.push_back({other->id, other->edition, other->official_ref.value_or(""),
                       boost::describe::enum_to_string(pair.relation, "?"), other->title,
                       pair.confidence == catalog::Confidence::unverified});
    }
    return all;
}

std::string flags(const RequirementStanding& one)
{
    std::string text;
    const auto add = [&](bool wanted, std::string_view word) {
        if (wanted) (text += text.empty() ? "" : "、") += word;
    };
    add(one.due_soon, "期限間近");
    add(one.late, "遅延あり");
    add(one.unverified, "要確認");
    return text;
}

}  // namespace

Result<std::shared_ptr<const std::string>> requirements(const Query& query, const EditionAsk& ask)
{
    const auto edition = TRY(edition_of(query, ask.edition));
    return service::kept<std::string>(query, "readiness.requirements|" + edition,
                                      [&] { return base::json::text(answer(query, edition)); });
}

Result<std::vector<PaperLine>> paper_lines(const Query& query, const EditionAsk& ask)
{
    const auto edition = TRY(edition_of(query, ask.edition));
    std::vector<PaperLine> lines;
    const auto all = standing(query, edition);
    for (const auto& one : all->requirements)
        lines.push_back({one.requirement->official_ref.value_or(number_unknown), one.requirement->title.ja, one.clause->title.ja,
                         one.verdict, one.due, flags(one), filled(query, edition, one.next).ja});
    return lines;
}

Result<RequirementAnswer> requirement(const Query& query, const RequirementAsk& ask)
{
    const auto* known = query.catalog.find_requirement(ask.requirement);
    if (!known || !known->assessable || !query.catalog.edition(known->edition).assessable)
        return base::Refusal{codes::no_such_requirement, "requirement", {ask.requirement}};
    const auto& edition = known->edition;
    const auto all = standing(query, edition);
    const auto& one = *all->requirement(known->id);
    RequirementAnswer answer{line(query, edition, one),
                             edition,
                             filled(query, edition, known->requirement),
                             filled(query, edition, known->intent),
                             {},
                             {},
                             {},
                             {},
                             known->cycle ? known->cycle->ja : "",
                             known->source,
                             {},
                             {},
                             related(query, known->id),
                             {}};
    for (const auto& card : rules::articles_covering(query, known->id))
        answer.articles.push_back({card.document, card.label, card.heading, card.link});
    for (const auto& role : known->responsible) answer.responsible.push_back(query.catalog.role(role).label(edition));
    for (const auto& form : known->records) answer.records.push_back(query.catalog.form(form).title.ja);
    for (const auto& text : known->what_auditor_looks_for) answer.what_auditor_looks_for.push_back(filled(query, edition, text));
    for (const auto& text : known->typical_gaps) answer.typical_gaps.push_back(filled(query, edition, text));
    for (const auto* check : one.checks) answer.checks.push_back(shown(query, edition, *check));
    if (const auto& row = one.exemption)
        answer.exemption = ExemptionAnswer{row->subject, row->reason,    organization::name_of(query.readings, row->approved_by),
                                           row->since,   row->review_on, row->seq};
    return answer;
}

Result<SummaryAnswer> summary(const Query& query, const EditionAsk& ask)
{
    const auto edition = TRY(edition_of(query, ask.edition));
    const auto all = standing(query, edition);
    SummaryAnswer answer{edition, all->counts, {}, {}, {}};
    for (const auto& area : query.catalog.readiness().areas) {
        AreaLine line{area.id, {area.ja, area.en}, {}};
        for (const auto& check : all->checks)
            if (check.check->area == area.id)
                count(line.counts, check.finding.verdict), count(answer.checks, check.finding.verdict);
        if (line.counts.total() + line.counts.not_applicable > 0) answer.areas.push_back(std::move(line));
    }
    for (const auto& one : all->requirements)
        if (one.due && *one.due >= query.day && (!answer.next_due || *one.due < *answer.next_due)) answer.next_due = one.due;
    return answer;
}

Result<HistoryAnswer> history(const Query& query, const EditionAsk& ask)
{
    using store::operator""_sql;
    const auto edition = TRY(edition_of(query, ask.edition));
    HistoryAnswer answer{edition, {}};
    for (const auto& row : assessment_table.where(query.readings, "WHERE edition = ? ORDER BY assessed_on, subject"_sql, edition))
        answer.assessments.push_back({row.subject,
                                      row.edition,
                                      row.assessed_on,
                                      row.occasion,
                                      {row.satisfied, row.building, row.expired, row.not_started, row.not_applicable},
                                      row.catalogue});
    return answer;
}

}  // namespace readiness
