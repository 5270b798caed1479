#include "actions/queries.hpp"
#include "documents/pdf.hpp"

namespace actions {
namespace {

using namespace documents;

std::string severity_label(const std::string& severity) { return severity == "major" ? "重大" : "軽微"; }

std::string state_label(const std::string& state) { return state == "open" ? "処置中" : state == "done" ? "効果確認待ち" : "終結"; }

std::string what_label(const std::string& what)
{
    static const std::map<std::string, std::string> labels{
        {"opened", "起票"},   {"planned", "原因・計画"},       {"reassigned", "担当・期限の変更"},        {"noted", "経過"},
        {"done", "実施済み"}, {"effective", "効果あり・終結"}, {"not_effective", "効果不十分・やり直し"}, {"reopened", "再開"}};
    const auto found = labels.find(what);
    return found == labels.end() ? what : found->second;
}

std::string day_or_blank(const std::optional<base::Day>& day) { return day ? base::wareki(*day) : ""; }

}  // namespace

/// 是正処置票.
base::Result<service::Paper> sheet(const service::Query& query, const ActionAsk& ask)
{
    const auto action = TRY(action_answer(query, ask));
    Document paper{"是正処置票　" + action.number};
    paper.number = action.number;
    paper.issuer = query.company.name;
    paper.printed = {query.now, query.caller.name};
    block::Approval row;
    row.places.push_back({"効果確認"});
    if (action.closed_on)
        row.places.back().stamp = block::Stamp{"確認", *action.closed_on, action.checked_by.substr(0, action.checked_by.find(' '))};
    row.places.push_back({"実施"});
    if (action.done_on)
        row.places.back().stamp = block::Stamp{"実施", *action.done_on, action.done_by.substr(0, action.done_by.find(' '))};
    paper.add(block::Masthead{"是正処置票", {"管理番号　" + action.number}, row});
    paper.add(block::Facts{{{"件名", action.title},
                            {"内容", action.detail},
                            {"区分", severity_label(action.severity)},
                            {"発見日", base::wareki(action.found_on)},
                            {"担当者", action.responsible_name},
                            {"期限", base::wareki(action.due)},
                            {"原因", action.cause},
                            {"是正の計画", action.plan},
                            {"実施した処置", action.result},
                            {"実施日", day_or_blank(action.done_on)},
                            {"効果確認の期限", day_or_blank(action.effect_due)},
                            {"状態", state_label(action.state) + (action.late ? "（期限超過）" : "")}}});
    block::Table table{{{"日付", 18}, {"事項", 20}, {"氏名", 18}, {"内容", 50}, {"期限", 18}}, {}};
    for (const auto& line : action.history)
        table.rows.push_back({base::wareki(line.day), what_label(line.what), line.person, line.text, day_or_blank(line.due)});
    paper.add(block::Heading{2, "経過"});
    paper.add(std::move(table));
    return service::Paper{"是正処置票_" + action.number + ".pdf", service::media::pdf, pdf(paper)};
}

std::vector<block::Any> chapter(const service::Query& query)
{
    std::vector<block::Any> blocks{block::Heading{2, "処置・是正の記録"}};
    block::Table table{{{"番号", 14}, {"件名", 40}, {"区分", 8}, {"発見日", 16}, {"期限", 16}, {"担当", 16}, {"状態", 18}}, {}};
    const auto lines = actions(query, {});
    for (const auto& line : lines.value())
        table.rows.push_back({line.number, line.title, severity_label(line.severity), base::short_wareki(line.found_on),
                              base::short_wareki(line.due), line.responsible,
                              state_label(line.state) + (line.late ? "（期限超過）" : "")});
    if (table.rows.empty())
        blocks.push_back(block::Paragraph{"基準日までに処置・是正はない。"});
    else
        blocks.push_back(std::move(table));
    return blocks;
}

}  // namespace actions
