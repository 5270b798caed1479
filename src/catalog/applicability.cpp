#include "catalog/applicability.hpp"

#include "messages/base.hpp"
#include "messages/catalog.hpp"

#include <algorithm>
#include <stdexcept>

namespace catalog {
namespace {

/// Where an answer leads; the checker has seen that every answer leads somewhere.
Standing at(const Applicability& flow, const std::string& id)
{
    if (const auto next = std::ranges::find(flow.questions, id, &Question::id); next != flow.questions.end())
        return {&*next, nullptr};
    const auto outcome = std::ranges::find(flow.outcomes, id, &Outcome::id);
    if (outcome == flow.outcomes.end()) throw std::out_of_range{"no such question or outcome: " + id};
    return {nullptr, &*outcome};
}

std::string choices(const Question& question)
{
    std::string all;
    for (const auto& [answer, next] : question.answers) all += (all.empty() ? "" : ", ") + answer;
    return all;
}

}  // namespace

base::Result<Standing> follow(const Applicability& flow, const std::vector<Answer>& answers)
{
    Standing standing{&flow.questions.at(0), nullptr};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto& [question, answer] = answers[i];
        const auto path = "answers[" + std::to_string(i) + ']';
        if (standing.outcome) return base::Refusal{codes::already_decided, path, {standing.outcome->ja}};
        if (question != standing.next->id) return base::Refusal{codes::other_question, path + ".question", {standing.next->ja}};
        const auto next = standing.next->answers.find(answer);
        if (next == standing.next->answers.end())
            return base::Refusal{base::codes::no_such_choice, path + ".answer", {answer, choices(*standing.next)}};
        standing = at(flow, next->second);
    }
    return standing;
}

Subject together(const std::vector<Subject>& contracts)
{
    if (std::ranges::find(contracts, Subject::yes) != contracts.end()) return Subject::yes;
    const bool unknown = contracts.empty() || std::ranges::find(contracts, Subject::unknown) != contracts.end();
    return unknown ? Subject::unknown : Subject::no;
}

}  // namespace catalog
