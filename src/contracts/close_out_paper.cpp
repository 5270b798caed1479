#include "contracts/close_out.hpp"

#include "catalog/roles.hpp"
#include "service/paper.hpp"

/// 契約終結確認書: every condition of the close-out, how it was met, and what goes on after it.
namespace contracts {
namespace {

namespace block = documents::block;

std::string state_word(const ConditionLine& line)
{
    if (line.recorded) return word(line.recorded->met);
    if (line.state == "met") return "記録では満たしている";
    if (line.state == "by_hand") return "手で確かめる";
    return line.state == "open" ? "未了" : "該当なし";
}

std::string grounds_of(const ConditionLine& line)
{
    if (!line.recorded) return line.message;
    auto text = line.recorded->note;
    if (line.recorded->until) text += "（" + base::wareki(*line.recorded->until) + "まで）";
    if (line.recorded->open > 0)
        text += (text.empty() ? "" : "\n") + std::string{"残り "} + std::to_string(line.recorded->open) + "件";
    return text;
}

block::Table conditions_of(const CloseOutAnswer& of)
{
    block::Table table{{{"番号", 0.6, block::Align::centre}, {"終結の条件", 4.6}, {"確認", 1.7}, {"根拠・残り", 3.2}}, {}};
    int number = 0;
    for (const auto& line : of.conditions)
        table.rows.push_back(
            {std::to_string(++number), line.text.ja + (line.blocks ? "" : "（注意）"), state_word(line), grounds_of(line)});
    return table;
}

}  // namespace

base::Result<service::Paper> close_out_paper(const service::Query& query, const ContractAsk& ask)
{
    const auto of = TRY(close_out_answer(query, ask));
    const auto& contract = of.contract;
    auto paper = service::document(query, "契約終結確認書");
    paper.number = contract.number;
    const auto role = [&](const char* id) { return query.catalog.role(id).label(contract.edition); };
    block::Approval places{{{role("manager")}, {role("general_manager")}}};
    paper.add(
        block::Masthead{contract.closed_on ? "契約終結確認書" : "契約終結確認書（案）", {"契約番号　" + contract.number}, places});
    const auto day = [](const std::optional<base::Day>& on) { return on ? base::wareki(*on) : ""; };
    paper.add(block::Facts{{{"件名", contract.title},
                            {"発注者", contract.orderer},
                            {"締結日", day(contract.concluded_on)},
                            {"履行期限", day(contract.until)},
                            {"終結の日", day(contract.closed_on)},
                            {"理由", of.reason}}});
    paper.add(block::Heading{2, "終結の条件"});
    paper.add(conditions_of(of));
    paper.add(block::Heading{2, "終結の後も続く義務"});
    for (const auto& text : of.after_close) paper.add(block::Paragraph{text});
    return service::pdf(paper, "契約終結確認書_" + contract.number);
}

}  // namespace contracts
