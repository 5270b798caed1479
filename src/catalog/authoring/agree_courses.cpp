#include "catalog/authoring/agreement.hpp"
#include "messages/catalog.hpp"

namespace catalog::authoring {
namespace {

void check_questions(const Agreement& agreement, const std::string& path, const Node& file)
{
    for (const auto& question : items(file, "questions")) {
        const auto choices = all(items(question, "choices"), "id");
        const auto correct = texts(question, "correct");
        for (const auto& answer : correct)
            if (!choices.contains(answer)) agreement.find(path, question, codes::not_among, {answer, "choices"});
        const auto& type = text(question, "type");
        const bool one = type == "single" || type == "true_false";
        if ((one && correct.size() != 1) || (type == "order" && correct.size() != choices.size()))
            agreement.find(path, question, codes::disagrees,
                           {type, std::to_string(correct.size()), std::to_string(choices.size())});
    }
}

}  // namespace

/// Correct answers are among the choices, as many as the kind of question has; a course and its quiz know each other.
void agree_courses(const Agreement& agreement)
{
    for (const auto& [path, file] : agreement.files()) {
        if (path.starts_with("courses/") || path.starts_with("drills/mail-")) check_questions(agreement, path, file);
        if (!path.starts_with("courses/") || !file.find("pass_quiz")) continue;
        const auto& quiz = text(file, "pass_quiz");
        if (!agreement.files().contains(quiz))
            agreement.find(path, *file.find("pass_quiz"), codes::not_among, {quiz, "courses/"});
        else if (text(agreement.file(quiz), "course") != text(file, "id"))
            agreement.find(quiz, agreement.file(quiz), codes::disagrees,
                           {path, text(agreement.file(quiz), "course"), text(file, "id")});
    }
}

}  // namespace catalog::authoring
