#pragma once
#include "contracts/close_contract.hpp"
#include "contracts/queries.hpp"

/// 契約終結の条件 (custody.yaml close_out), as every slice answers them for one contract.
namespace contracts {

struct CloseOutStep {
    int order;
    std::string who, text;  // who: the name of the role
};
BOOST_DESCRIBE_STRUCT(CloseOutStep, (), (order, who, text))

struct ConditionLine {
    std::string id;
    bool blocks, consent;
    std::string state;  // met, open, by_hand: to be made sure of; not_needed: the contract handles no information
    service::Text text;
    std::vector<std::string> forms;
    std::string message;  // what is open, in words
    std::vector<service::OpenEnd> open;
    bool partly;                           // the records answer a part of it
    std::optional<ConditionMet> recorded;  // once it is closed
};
BOOST_DESCRIBE_STRUCT(ConditionLine, (), (id, blocks, consent, state, text, forms, message, open, partly, recorded))

struct CloseOutAnswer {
    ContractLine contract;
    std::string reason;  // once it is closed
    service::Text title, purpose, trigger;
    std::vector<CloseOutStep> steps;
    std::vector<ConditionLine> conditions;
    std::vector<std::string> after_close;
    int open;     // conditions that stand in the way
    int by_hand;  // that must be made sure of
};
BOOST_DESCRIBE_STRUCT(CloseOutAnswer, (),
                      (contract, reason, title, purpose, trigger, steps, conditions, after_close, open, by_hand))
base::Result<CloseOutAnswer> close_out_answer(const service::Query&, const ContractAsk&);
/// 契約終結確認書; a draft until the contract is closed.
base::Result<service::Paper> close_out_paper(const service::Query&, const ContractAsk&);

/// The conditions as the rule must know them, on the day of the query.
std::vector<Condition> close_out_conditions(const service::Query&, const ContractLine&);
/// 方法 of a condition in words: 記録による確認, …
std::string word(Met);

}  // namespace contracts
