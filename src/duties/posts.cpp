#include "duties/posts.hpp"

#include <algorithm>

namespace duties {

using store::operator""_sql;

bool Responsible::includes(const base::PersonId& person) const
{
    return std::ranges::find(people, person, &organization::PersonCard::id) != people.end();
}

std::string Responsible::names() const
{
    std::string names;
    for (const auto& person : people) (names += names.empty() ? "" : "、") += person.name;
    return names;
}

Posts::Posts(const store::Snapshot& readings, base::Day day, std::optional<base::PersonId> without)
    : readings_(readings)
    , day_(day)
    , without_(without)
    , appointments_(organization::in_force(readings, day))
{
    std::erase_if(appointments_, [&](const auto& held) { return held.person == without_; });
    for (auto& row : assignment_table.where(readings, "WHERE since <= ? ORDER BY since, seq"_sql, day))
        assignments_.insert_or_assign(row.duty, std::move(row));
}

Responsible Posts::those(const std::string& role, bool deputy, Responsible::By by) const
{
    Responsible found;
    for (const auto& held : appointments_) {
        if (held.role != role || held.deputy != deputy || found.includes(held.person)) continue;
        const auto person = organization::person(readings_, held.person, day_);
        if (person && person->present) found.people.push_back(*person);
    }
    if (!found.people.empty()) found.by = by;
    return found;
}

Responsible Posts::of(const catalog::Duty& duty) const
{
    const auto assigned = assignments_.find(duty.id);
    if (assigned != assignments_.end() && assigned->second.person && assigned->second.person != without_) {
        const auto person = organization::person(readings_, *assigned->second.person, day_);
        if (person && person->present) return {Responsible::By::assigned, {*person}};
    }
    auto found = those(duty.owner, false, Responsible::By::holder);
    return found.people.empty() ? deputies(duty) : found;
}

Responsible Posts::deputies(const catalog::Duty& duty) const
{
    const auto assigned = assignments_.find(duty.id);
    if (assigned != assignments_.end() && assigned->second.deputy && assigned->second.deputy != without_) {
        const auto person = organization::person(readings_, *assigned->second.deputy, day_);
        if (person && person->present) return {Responsible::By::deputy_of_holder, {*person}};
    }
    auto found = those(duty.owner, true, Responsible::By::deputy_of_holder);
    return found.people.empty() ? those(duty.deputy, false, Responsible::By::deputy_role) : found;
}

Responsible Posts::holders(const std::string& role) const { return those(role, false, Responsible::By::holder); }

bool Posts::holds(const base::PersonId& person, const std::string& role) const
{
    return std::ranges::any_of(appointments_, [&](const auto& held) { return held.person == person && held.role == role; });
}

}  // namespace duties
