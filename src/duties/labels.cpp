#include "duties/labels.hpp"

#include "catalog/roles.hpp"
#include "organization/api.hpp"

namespace duties {

using service::Query;
using service::Text;

Text role_label(const Query& query, const std::string& role)
{
    const auto& found = query.catalog.role(role);
    return {found.label(query.company.edition), found.en};
}

Text label(State state)
{
    switch (state) {
    case State::done: return {"済", "Done"};
    case State::late: return {"遅れて済", "Done late"};
    case State::overdue: return {"期限超過", "Overdue"};
    case State::due: return {"期限間近", "Due"};
    case State::planned: return {"予定", "Planned"};
    }
    throw std::logic_error{"no such state"};
}

bool unverified(const Query& query, const catalog::Duty& duty)
{
    return duty.cycle.confidence_in(query.company.edition) == catalog::Confidence::unverified;
}

std::string actor_name(const Query& query, const std::string& actor)
{
    const auto person = base::PersonId::parse(actor);
    if (person && organization::person(query.readings, *person, query.day)) return organization::name_of(query.readings, *person);
    return "設定担当者";
}

std::string name_or_empty(const Query& query, const std::optional<base::PersonId>& person)
{
    return person ? organization::name_of(query.readings, *person) : "";
}

std::string form_numbers(const catalog::Duty& duty)
{
    std::string numbers;
    for (const auto& form : duty.evidence.forms) (numbers += numbers.empty() ? "F" : ", F") += form.substr(1);
    return numbers;
}

}  // namespace duties
