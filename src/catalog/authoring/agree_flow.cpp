#include "catalog/authoring/agreement.hpp"
#include "messages/catalog.hpp"

namespace catalog::authoring {
namespace {

using Next = std::map<std::string, std::vector<std::string>>;

/// Follows every answer from here; `above` are the questions on the way.
void follow(const std::string& id, const Next& next, std::set<std::string>& above, std::set<std::string>& reached,
            std::set<std::string>& round)
{
    if (above.contains(id)) {
        round.insert(id);
        return;
    }
    if (!reached.insert(id).second) return;
    const auto found = next.find(id);
    if (found == next.end()) return;
    above.insert(id);
    for (const auto& to : found->second) follow(to, next, above, reached, round);
    above.erase(id);
}

/// Every question and outcome is reached, and no answers lead back to a question already answered.
void check_flow(const Agreement& agreement, const std::string& path, std::string_view ends)
{
    const auto& questions = items(agreement.file(path), "questions");
    if (questions.empty()) return;
    Next next;
    for (const auto& question : questions) {
        auto& to = next[text(question, "id")];
        const auto* answers = question.find("answers");
        if (!answers || !answers->map()) continue;
        for (const auto& answer : *answers->map())
            if (answer.value.text()) to.push_back(*answer.value.text());
        if (!answers->find("unknown")) agreement.find(path, question, codes::not_among, {"unknown", "answers"});
    }
    std::set<std::string> above, reached, round;
    follow(text(questions.front(), "id"), next, above, reached, round);
    for (const auto* list : {&questions, &items(agreement.file(path), ends)}) {
        for (const auto& row : *list) {
            const auto& id = text(row, "id");
            if (!reached.contains(id)) agreement.find(path, row, codes::never_reached, {id});
            if (round.contains(id)) agreement.find(path, row, codes::goes_round, {id});
        }
    }
}

}  // namespace

void agree_flow(const Agreement& agreement)
{
    check_flow(agreement, "applicability.yaml", "outcomes");
    check_flow(agreement, "incidents.yaml", "classes");
}

}  // namespace catalog::authoring
