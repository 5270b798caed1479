#include "contracts/queries.hpp"

#include "base/text.hpp"
#include "catalog/applicability.hpp"
#include "catalog/programme.hpp"
#include "catalog/standards.hpp"
#include "contracts/tables.hpp"
#include "messages/contracts.hpp"
#include "organization/api.hpp"

#include <algorithm>

namespace contracts {
namespace {

using base::Result;
using service::NoAsk;
using service::Query;
using service::Text;
using store::operator""_sql;

std::string state_on(const ContractRow& row, base::Day day)
{
    if (row.closed_on && *row.closed_on < day) return "closed";
    return row.in_force(day) ? "concluded" : "planned";
}

/// The latest assessment of each contract by the day; nil for that of the company.
std::map<base::Uuid, AssessmentRow> latest(const Query& query)
{
    std::map<base::Uuid, AssessmentRow> latest;
    for (const auto& row : assessment_table.where(query.readings, "ORDER BY assessed_on, subject"_sql))
        latest[row.contract ? base::Uuid{*row.contract} : base::Uuid{}] = row;
    return latest;
}

ContractLine line(const Query& query, const ContractRow& row, const std::map<base::Uuid, AssessmentRow>& assessed)
{
    const auto found = assessed.find(row.subject);
    return {row.subject,
            row.number,
            row.shown(),
            !row.alias.empty(),
            row.orderer,
            row.contact,
            row.tier,
            row.prime,
            row.edition,
            row.handles_information,
            row.designation,
            row.designated_on,
            row.concluded_on,
            row.starts,
            row.ends,
            row.closed_on,
            state_on(row, query.day),
            found == assessed.end() ? "" : found->second.outcome,
            row.seq,
            row.qualified_operator};
}

Text choice_label(const Query& query, const std::string& value)
{
    if (value == "yes") return {"はい", "Yes"};
    if (value == "no") return {"いいえ", "No"};
    if (value == "unknown") return {"分からない", "Not sure"};
    if (value == "transition") return {"移行中（両方）", "In transition"};
    const auto& edition = query.catalog.edition(value);
    return edition.short_title;
}

QuestionAnswer shown(const Query& query, const catalog::Question& question)
{
    QuestionAnswer answer{question.id, question.number, {question.ja, question.en}, question.help, {}};
    // はい, いいえ, 分からない: the order people expect, not that of the letters
    static constexpr std::array order{"yes", "no", "r4", "h21", "transition", "unknown"};
    for (const auto* value : order)
        if (question.answers.contains(value)) answer.choices.push_back({value, choice_label(query, value)});
    return answer;
}

OutcomeAnswer shown(const Query& query, const catalog::Outcome& outcome)
{
    OutcomeAnswer answer{
        outcome.id, boost::describe::enum_to_string(outcome.subject, "?"), {outcome.ja, outcome.en}, {}, outcome.text, {}};
    for (const auto& condition : query.catalog.applicability().conditions)
        if (condition.id == outcome.condition) answer.reason = {condition.ja, condition.en};
    for (const auto& item : query.catalog.programme().work_items)
        if (std::ranges::find(outcome.next_work, item.id) != outcome.next_work.end())
            answer.work.push_back({item.id, {item.ja, item.en}});
    return answer;
}

const catalog::Outcome& outcome_of(const Query& query, const std::string& id)
{
    const auto& all = query.catalog.applicability().outcomes;
    const auto found = std::ranges::find(all, id, &catalog::Outcome::id);
    if (found == all.end()) throw std::out_of_range{"no outcome " + id};
    return *found;
}

std::string who(const Query& query, const std::string& actor)
{
    const auto person = base::PersonId::parse(actor);
    if (person && organization::person(query.readings, *person, query.day)) return organization::name_of(query.readings, *person);
    return "設定担当者";
}

}  // namespace

Result<std::vector<ContractLine>> contract_lines(const Query& query, const NoAsk&)
{
    const auto assessed = latest(query);
    std::vector<ContractLine> lines;
    for (const auto& row : contract_table.where(query.readings, "ORDER BY registered_on, subject"_sql))
        lines.push_back(line(query, row, assessed));
    std::ranges::stable_sort(lines, {}, [](const ContractLine& l) { return l.state == "closed"; });
    return lines;
}

Result<ContractAnswer> contract_answer(const Query& query, const ContractAsk& ask)
{
    const auto row = contract_table.find(query.readings, ask.contract);
    if (!row) return base::Refusal{codes::no_such_contract, "contract"};
    return ContractAnswer{line(query, *row, latest(query)), row->title, row->alias, row->close_reason};
}

Result<FlowAnswer> flow(const Query& query, const FlowAsk& ask, const std::vector<http::Upload>&)
{
    std::vector<catalog::Answer> answers;
    for (const auto& reply : ask.replies) answers.push_back({reply.question, reply.answer});
    const auto standing = TRY(catalog::follow(query.catalog.applicability(), answers));
    FlowAnswer answer;
    if (standing.next) answer.question = shown(query, *standing.next);
    if (standing.outcome) answer.outcome = shown(query, *standing.outcome);
    return answer;
}

Result<AssessmentsAnswer> assessments(const Query& query, const NoAsk&)
{
    std::vector<catalog::Subject> subjects;
    for (const auto& [contract, row] : latest(query)) {
        const auto known = contract_table.find(query.readings, contract);
        if (!known || state_on(*known, query.day) != "closed") subjects.push_back(outcome_of(query, row.outcome).subject);
    }
    AssessmentsAnswer answer{boost::describe::enum_to_string(catalog::together(subjects), "?"), {}};
    for (const auto& row : assessment_table.where(query.readings, "ORDER BY assessed_on DESC, subject DESC"_sql)) {
        const auto contract = row.contract ? contract_table.find(query.readings, *row.contract) : std::nullopt;
        answer.assessments.push_back({row.subject, row.contract, contract ? contract->shown() : "", row.assessed_on,
                                      who(query, row.assessed_by), row.grounds, shown(query, outcome_of(query, row.outcome))});
    }
    return answer;
}

std::vector<service::Task> tasks(const Query& query)
{
    std::vector<service::Task> tasks;
    if (!authority::holds(query.caller.power, "contracts.edit")) return tasks;
    const auto assessed = latest(query);
    for (const auto& row : contract_table.where(query.readings, "ORDER BY registered_on, subject"_sql))
        if (state_on(row, query.day) != "closed" && !assessed.contains(row.subject))
            tasks.push_back({"due",
                             {"「" + row.shown() + "」の対象判定", "Applicability of " + row.shown()},
                             {"契約・対象判定", "Contracts"},
                             "/contracts/applicability",
                             std::nullopt});
    return tasks;
}

std::vector<service::Hit> search(const Query& query, const std::string& key)
{
    std::vector<service::Hit> hits;
    if (!authority::holds(query.caller.power, "contracts.view")) return hits;
    for (const auto& row : contract_table.all(query.readings))
        if (base::search_key(row.number + row.shown() + row.orderer).find(key) != std::string::npos)
            hits.push_back({{row.number + "　" + row.shown(), row.number}, {"契約", "Contract"}, "/contracts"});
    return hits;
}

}  // namespace contracts
