#include "messages/personal.hpp"
#include "personal/queries.hpp"
#include "personal/words.hpp"
#include "service/paper.hpp"

/// 回答書.
namespace personal {

namespace block = documents::block;

base::Result<service::Paper> answer_letter(const service::Query& query, const RequestAsk& ask)
{
    const auto of = TRY(request_answer(query, ask));
    const auto& line = of.request;
    if (!line.outcome || !line.decided_on) return base::Refusal{codes::decision_first};
    auto paper = service::document(query, "個人情報に関する請求への回答");
    paper.number = line.number;
    paper.add(block::Paragraph{line.number, block::Style::right});
    paper.add(block::Paragraph{base::wareki(line.answered_on.value_or(query.day)), block::Style::right});
    paper.add(block::Spacer{8});
    paper.add(block::Paragraph{(line.by_agent ? line.name + "　様 代理人　" + of.agent : line.applicant) + "　様"});
    paper.add(block::Paragraph{query.company.name, block::Style::right});
    paper.add(block::Spacer{8});
    paper.add(block::Paragraph{"個人情報に関する請求への回答", block::Style::title});
    paper.add(block::Spacer{6});
    paper.add(block::Paragraph{base::wareki(line.received_on) + "に受け付けた" + word(line.kind).ja +
                                   "の請求について、次のとおり決定したので、お知らせします。",
                               block::Style::body});
    paper.add(block::Spacer{4});
    block::Facts facts{{{"請求の内容", of.asked}, {"決定", word(*line.outcome).ja}, {"決定日", base::wareki(*line.decided_on)}}};
    if (!of.measure.empty()) facts.facts.push_back({"応じた内容", of.measure});
    if (!of.reason.empty()) facts.facts.push_back({"応じない理由", of.reason});
    paper.add(std::move(facts));
    return service::pdf(paper, "回答書_" + line.number);
}

}  // namespace personal
