#include "contracts/close_out.hpp"

#include "base/placeholders.hpp"
#include "catalog/custody.hpp"
#include "catalog/roles.hpp"
#include "contracts/tables.hpp"
#include "messages/contracts.hpp"
#include "parameters/api.hpp"

#include <algorithm>

namespace contracts {
namespace {

using service::OpenEnd;
using service::Query;

/// What all slices answer about a condition.
struct Answered {
    std::vector<OpenEnd> open;
    bool anybody = false, whole = false;
};

Answered answered(const Query& query, const std::string& condition, const base::ContractId& contract)
{
    Answered all;
    if (!query.slices) return all;
    for (const auto& slice : *query.slices)
        for (const auto& check : slice.close_out) {
            if (check.condition != condition) continue;
            std::ranges::move(check.open(query, contract), std::back_inserter(all.open));
            all.anybody = true;
            all.whole = all.whole || check.whole;
        }
    return all;
}

std::string replaced(std::string text, std::string_view hole, const std::string& value)
{
    for (auto at = text.find(hole); at != std::string::npos; at = text.find(hole, at + value.size()))
        text.replace(at, hole.size(), value);
    return text;
}

/// The message of the catalogue about what is open: its holes are the contract, the count and the names.
std::string message_of(const std::string& text, const ContractLine& contract, const std::vector<OpenEnd>& open)
{
    std::string names;
    for (const auto& one : open) names += (names.empty() ? "" : "、") + one.name;
    auto said = replaced(replaced(text, "{contract}", contract.number), "{count}", std::to_string(open.size()));
    for (const auto* hole : {"{items}", "{companies}", "{people}", "{media}", "{device}", "{reports}", "{books}"})
        said = replaced(std::move(said), hole, names);
    return said;
}

std::string with_values(const Query& query, const std::string& text)
{
    return base::fill(text,
                      [&](std::string_view name) -> std::optional<std::string> {
                          constexpr std::string_view param = "param.";
                          if (!name.starts_with(param)) return std::nullopt;
                          return parameters::find(query.readings, query.catalog, name.substr(param.size()), query.day);
                      })
        .text;
}

std::string role_name(const Query& query, const std::string& id)
{
    const auto* role = query.catalog.find_role(id);
    return role ? role->label(query.company.edition) : id;
}

/// Whether the conditions that nobody's records answer are asked: of a contract that was concluded and handles information.
bool asks_by_hand(const ContractLine& contract) { return contract.concluded_on && contract.handles_information; }

ConditionLine line_of(const Query& query, const catalog::CloseOutCondition& condition, const ContractLine& contract)
{
    auto known = answered(query, condition.id, contract.id);
    ConditionLine line{};
    line.id = condition.id;
    line.blocks = condition.severity == "block";
    line.consent = condition.consent;
    line.text = condition.condition;
    line.forms = condition.forms;
    line.partly = known.anybody && !known.whole;
    line.state = !known.open.empty() ? "open" : known.whole ? "met" : asks_by_hand(contract) ? "by_hand" : "not_needed";
    if (!known.open.empty()) line.message = message_of(condition.message.ja, contract, known.open);
    line.open = std::move(known.open);
    return line;
}

std::vector<ConditionLine> lines_of(const Query& query, const ContractLine& contract)
{
    std::vector<ConditionLine> lines;
    for (const auto& condition : catalog::custody(query.catalog).close_out.conditions)
        lines.push_back(line_of(query, condition, contract));
    return lines;
}

/// Of a closed contract what was recorded counts, not what the records of a later day say.
void tell_recorded(const std::vector<ConditionMet>& recorded, std::vector<ConditionLine>& lines)
{
    for (auto& line : lines) {
        const auto found = std::ranges::find(recorded, line.id, &ConditionMet::condition);
        if (found == recorded.end()) continue;
        line.recorded = *found;
        line.open.clear();
        line.message.clear();
        line.state = found->met == Met::left ? "open" : "met";
    }
}

}  // namespace

std::string word(Met met)
{
    switch (met) {
    case Met::by_records: return "記録による確認";
    case Met::by_hand: return "手による確認";
    case Met::by_consent: return "官の了承";
    case Met::left: return "未了（終結を妨げない）";
    }
    throw std::logic_error{"no such way"};
}

std::vector<Condition> close_out_conditions(const Query& query, const ContractLine& contract)
{
    std::vector<Condition> all;
    for (const auto& line : lines_of(query, contract))
        all.push_back(
            {line.id, line.text.ja, line.message, line.blocks, line.consent, line.state == "by_hand", int(line.open.size())});
    return all;
}

base::Result<CloseOutAnswer> close_out_answer(const Query& query, const ContractAsk& ask)
{
    const auto whole = TRY(contract_answer(query, ask));
    const auto& book = catalog::custody(query.catalog).close_out;
    CloseOutAnswer answer{};
    answer.contract = whole.contract;
    answer.reason = whole.close_reason;
    answer.title = book.title;
    answer.purpose = book.purpose;
    answer.trigger = {with_values(query, book.trigger.ja), with_values(query, book.trigger.en)};
    for (const auto& step : book.steps) answer.steps.push_back({step.order, role_name(query, step.who), step.ja});
    for (const auto& text : book.after_close) answer.after_close.push_back(with_values(query, text.ja));
    answer.conditions = lines_of(query, whole.contract);
    if (whole.contract.closed_on) {
        tell_recorded(contract_table.find(query.readings, ask.contract)->close_out, answer.conditions);
        return answer;
    }
    for (const auto& line : answer.conditions) {
        answer.open += line.blocks && line.state == "open";
        answer.by_hand += line.blocks && line.state == "by_hand";
    }
    return answer;
}

}  // namespace contracts
