#pragma once
#include "contracts/facts.hpp"
#include "service/slice.hpp"

/// What the screens of the contracts ask for.
namespace contracts {

struct ContractLine {
    base::ContractId id;
    std::string number, title;  // the alias where there is one
    bool title_hidden;
    std::string orderer, contact;
    int tier;
    std::string prime, edition;
    bool handles_information;
    std::string designation;
    std::optional<base::Day> designated_on, concluded_on, from, until, closed_on;
    std::string state;  // planned, concluded, closed on the day asked for
    std::string assessed_outcome;
    std::int64_t last_seq;
    bool qualified_operator;  // 適合事業者としての契約
};
BOOST_DESCRIBE_STRUCT(ContractLine, (),
                      (id, number, title, title_hidden, orderer, contact, tier, prime, edition, handles_information, designation,
                       designated_on, concluded_on, from, until, closed_on, state, assessed_outcome, last_seq, qualified_operator))
base::Result<std::vector<ContractLine>> contract_lines(const service::Query&, const service::NoAsk&);

struct ContractAsk {
    base::ContractId contract;
};
BOOST_DESCRIBE_STRUCT(ContractAsk, (), (contract))
struct ContractAnswer {
    ContractLine contract;
    std::string full_title, alias, close_reason;
};
BOOST_DESCRIBE_STRUCT(ContractAnswer, (), (contract, full_title, alias, close_reason))
/// With the full title: for those who may edit contracts.
base::Result<ContractAnswer> contract_answer(const service::Query&, const ContractAsk&);

/// The flow so far: the question to answer next, or the outcome.
struct FlowAsk {
    std::vector<Reply> replies;
};
BOOST_DESCRIBE_STRUCT(FlowAsk, (), (replies))

struct Choice {
    std::string value;
    service::Text label;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (value, label))

struct QuestionAnswer {
    std::string id;
    int number;
    service::Text text, help;
    std::vector<Choice> choices;
};
BOOST_DESCRIBE_STRUCT(QuestionAnswer, (), (id, number, text, help, choices))

struct NextStep {
    std::string id;
    service::Text text;
};
BOOST_DESCRIBE_STRUCT(NextStep, (), (id, text))

struct OutcomeAnswer {
    std::string id, subject;  // yes, no, unknown
    service::Text title, reason, what_next;
    std::vector<NextStep> work;  // work items of the programme
};
BOOST_DESCRIBE_STRUCT(OutcomeAnswer, (), (id, subject, title, reason, what_next, work))

struct FlowAnswer {
    std::optional<QuestionAnswer> question;
    std::optional<OutcomeAnswer> outcome;
};
BOOST_DESCRIBE_STRUCT(FlowAnswer, (), (question, outcome))
base::Result<FlowAnswer> flow(const service::Query&, const FlowAsk&, const std::vector<http::Upload>&);

struct AssessmentLine {
    base::Uuid id;
    std::optional<base::ContractId> contract;
    std::string contract_title;
    base::Day on;
    std::string assessed_by, grounds;
    OutcomeAnswer outcome;
};
BOOST_DESCRIBE_STRUCT(AssessmentLine, (), (id, contract, contract_title, on, assessed_by, grounds, outcome))
struct AssessmentsAnswer {
    std::string subject;  // the company as a whole: yes, no, unknown
    std::vector<AssessmentLine> assessments;
};
BOOST_DESCRIBE_STRUCT(AssessmentsAnswer, (), (subject, assessments))
base::Result<AssessmentsAnswer> assessments(const service::Query&, const service::NoAsk&);

/// organization.scope_declared of readiness.yaml: every contract has been assessed and registered whole.
service::Finding scope_declared(const service::Query&);
/// The chapter 契約・対象判定 of the binder.
std::vector<documents::block::Any> chapter(const service::Query&);
/// Contracts whose assessment is still to be made.
std::vector<service::Task> tasks(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);

}  // namespace contracts
