#pragma once
#include "base/result.hpp"
#include "catalog/text.hpp"

namespace catalog {

/// A question of 対象判定; its answers name the next question or an outcome.
struct Question {
    std::string id;
    int number = 0;
    std::string ja, en;
    Text help;
    std::map<std::string, std::string> answers;  // yes, no, unknown, h21, ... -> aq.* or outcome.*
};
BOOST_DESCRIBE_STRUCT(Question, (), (id, number, ja, en, help, answers))

enum class Subject { yes, no, unknown };
BOOST_DESCRIBE_ENUM(Subject, yes, no, unknown)

/// What the answers come to for one contract, and what to do next.
struct Outcome {
    std::string id, ja, en;
    Subject subject = Subject::unknown;
    std::string condition;  // which of the three conditions is met
    Text text;
    std::vector<std::string> next_duties, next_work;
};
BOOST_DESCRIBE_STRUCT(Outcome, (), (id, ja, en, subject, condition, text, next_duties, next_work))

/// applicability.yaml.
struct Applicability {
    std::vector<Named> conditions;
    std::vector<Question> questions;
    std::vector<Outcome> outcomes;
    std::vector<Named> rules;
};
BOOST_DESCRIBE_STRUCT(Applicability, (), (conditions, questions, outcomes, rules))

struct Answer {
    std::string question, answer;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (question, answer))

/// Where the flow stands: exactly one of the two.
struct Standing {
    const Question* next = nullptr;
    const Outcome* outcome = nullptr;
};

/// Follows the answers from the first question; each must answer the question the flow then stands at.
base::Result<Standing> follow(const Applicability&, const std::vector<Answer>&);

/// The company's conclusion from those of its contracts: one "yes" makes it subject; no "no" while one is unknown. Empty: unknown.
Subject together(const std::vector<Subject>&);

}  // namespace catalog
