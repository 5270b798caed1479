#include "custody/machine/act.hpp"

#include <algorithm>

namespace custody::machine {

bool PersonCard::holds(std::string_view role) const { return std::ranges::find(roles, role) != roles.end(); }

bool PersonCard::handles(base::Day day) const
{
    return designation && designation->from <= day && (!designation->last_day || day < *designation->last_day);
}

bool Case::records(std::string_view field) const { return std::ranges::find(event.data, field) != event.data.end(); }

std::string_view Case::state() const
{
    if (about_item()) return known.item ? std::string_view{known.item->state} : "none";
    return known.medium ? std::string_view{known.medium->state} : "none";
}

std::optional<Grade> Case::grade() const
{
    if (act.grade) return act.grade;
    if (about_item()) return known.item ? std::optional{known.item->grade} : std::nullopt;
    std::optional<Grade> highest;
    if (known.medium)
        for (const auto& item : known.medium->contents) highest = std::max(highest.value_or(item.grade), item.grade);
    return highest;
}

std::optional<base::PersonId> Case::who(std::string_view word) const
{
    const auto open =
        about_item() ? (known.item ? known.item->held_by : std::nullopt) : (known.medium ? known.medium->held_by : std::nullopt);
    if (open && (word == "borrower" || word == "applicant" || word == "sender" || word == "user")) return open;
    return known.actor ? std::optional{known.actor->id} : std::nullopt;
}

bool Case::among(const std::vector<std::string>& words, const base::PersonId& person) const
{
    return std::ranges::any_of(words, [&](const std::string& word) { return who(word) == person; });
}

std::string Case::label(Grade grade) const
{
    const auto* id = boost::describe::enum_to_string(grade, "");
    const auto found = std::ranges::find(book.grades, id, &catalog::CustodyGrade::id);
    return found == book.grades.end() ? id : found->label.ja;
}

}  // namespace custody::machine
