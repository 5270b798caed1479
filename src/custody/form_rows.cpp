#include "custody/form_rows.hpp"

#include "contracts/api.hpp"
#include "organization/api.hpp"

#include <algorithm>

namespace custody {

using service::FormRow;
using service::Query;

std::string day_text(const std::optional<base::Day>& day) { return day ? base::iso(*day) : ""; }

std::string moment_text(base::Day day, const std::optional<base::Instant>& at)
{
    if (!at) return base::iso(day);
    const auto time = base::time_in_japan(*at);  // 9:10, which a column sorts and compares as text
    return base::iso(day) + 'T' + (time.size() < 5 ? "0" : "") + time;
}

std::string unit_of(machine::Medium medium)
{
    return medium == machine::Medium::paper ? "枚" : medium == machine::Medium::data ? "件" : "個";
}

FormRows::FormRows(const Query& query) : query_(query), containers_(facilities::containers(query.readings)) {}

std::string FormRows::name(const std::optional<base::PersonId>& person) const
{
    return person ? organization::name_of(query_.readings, *person) : "";
}

std::string FormRows::contract(const base::ContractId& id) const
{
    const auto found = contracts::contract(query_.readings, id);
    return found ? found->number : "";
}

const facilities::ContainerCard* FormRows::container(const std::string& number) const
{
    const auto found = std::ranges::find(containers_, number, &facilities::ContainerCard::number);
    return found == containers_.end() ? nullptr : &*found;
}

std::string FormRows::manager(const std::string& storage) const
{
    const auto* at = container(storage);
    if (!at)
        for (const auto& medium : medium_table.all(query_.readings))
            if (medium.number == storage) at = container(medium.storage);
    for (const auto& held : organization::in_force(query_.readings, query_.day))
        if (at && held.role == "manager" && !held.deputy && held.scope == base::Uuid{at->facility}) return name(held.person);
    return "";
}

FormRow FormRows::row(const ItemRow& item, const std::string& state, bool as_found)
{
    const auto id = std::string{item.subject.text()};
    return {id, {}, "/custody/" + id, state, false, as_found};
}

FormRow FormRows::row(const MediumRow& medium, const std::string& state, bool as_found)
{
    const auto id = std::string{medium.subject.text()};
    return {id, {}, "/custody/media/" + id, state, false, as_found};
}

}  // namespace custody
