#include "catalog/applicability.hpp"
#include "contracts/queries.hpp"
#include "contracts/tables.hpp"
#include "parameters/api.hpp"

#include <algorithm>

/// What others read of the contracts: the readiness check and the binder's chapter.
namespace contracts {
namespace {

using documents::block::Any;
using service::Query;
using service::Verdict;

bool registered_whole(const ContractLine& line)
{
    return !line.assessed_outcome.empty() && !line.edition.empty() && !line.contact.empty() &&
           (line.state == "planned" || (line.from && line.until));
}

std::string days(const ContractLine& line)
{
    return (line.from ? base::short_wareki(*line.from) : "") + "〜" + (line.until ? base::short_wareki(*line.until) : "");
}

}  // namespace

service::Finding scope_declared(const Query& query)
{
    service::Finding finding;
    const auto lines = contract_lines(query, {}).value();
    const auto days_allowed = std::chrono::days{parameters::number(query, "rule_submit_days")};
    bool expired = false, building = false;
    for (const auto& line : lines) {
        if (line.state == "closed") continue;
        const auto row = contract_table.find(query.readings, line.id);
        const auto due = line.concluded_on.value_or(row->registered_on) + days_allowed;
        const bool whole = registered_whole(line);
        finding.evidence.push_back(
            {{"契約「" + line.title + "」", "Contract " + line.number}, "/contracts", row->registered_on, due, whole});
        if (!whole && (!finding.due || due < *finding.due)) finding.due = due;
        expired = expired || (!whole && due < query.day);
        building = building || !whole;
    }
    const bool assessed = !assessments(query, {}).value().assessments.empty();
    finding.verdict = expired                                 ? Verdict::expired
                      : finding.evidence.empty() && !assessed ? Verdict::not_started
                      : building || finding.evidence.empty()  ? Verdict::building
                                                              : Verdict::satisfied;
    if (finding.verdict != Verdict::satisfied)
        finding.next = {"契約ごとに、対象判定、適用の版、契約期間及び発注者の窓口を登録してください。",
                        "Assess each contract and register its edition, period and contact."};
    return finding;
}

std::vector<Any> chapter(const Query& query)
{
    std::vector<Any> blocks;
    documents::block::Table table{
        {{"契約番号", 1.4}, {"件名", 2.4}, {"発注者", 2}, {"段階", 0.8}, {"版", 0.6}, {"期間", 1.8}, {"指定書", 1.4}}, {}};
    const auto registered = contract_lines(query, {}).value();
    for (const auto& line : registered) {
        const auto tier = line.tier == 0 ? std::string{"元請負"} : std::to_string(line.tier) + "次下請負";
        table.rows.push_back({line.number, line.title, line.orderer, tier, line.edition, days(line), line.designation});
    }
    blocks.emplace_back(documents::block::Heading{2, "情報セキュリティ特約の付いた契約"});
    if (table.rows.empty())
        blocks.emplace_back(documents::block::Paragraph{"登録された契約はない。"});
    else
        blocks.emplace_back(std::move(table));

    blocks.emplace_back(documents::block::Heading{2, "対象判定"});
    documents::block::Table assessed{{{"判定日", 1.2}, {"契約", 2}, {"結果", 2}, {"根拠とした文書", 2.4}, {"判定者", 1.2}}, {}};
    const auto assessed_so_far = assessments(query, {}).value();
    for (const auto& line : assessed_so_far.assessments)
        assessed.rows.push_back({base::short_wareki(line.on), line.contract_title.empty() ? "（会社）" : line.contract_title,
                                 line.outcome.title.ja, line.grounds, line.assessed_by});
    if (assessed.rows.empty())
        blocks.emplace_back(documents::block::Paragraph{"対象判定の記録はない。"});
    else
        blocks.emplace_back(std::move(assessed));
    return blocks;
}

}  // namespace contracts
