#include "facilities/api.hpp"

#include "facilities/tables.hpp"
#include "organization/api.hpp"

#include <algorithm>
#include <map>

namespace facilities {
namespace {

using store::operator""_sql;

FacilityCard card(const FacilityRow& row)
{
    const auto state = row.state();
    return {row.subject,
            row.described.number,
            row.described.name,
            row.described.site,
            state == State::designated || state == State::changing,
            row.first_designated_on};
}

}  // namespace

std::vector<FacilityCard> known_facilities(const store::Snapshot& readings)
{
    std::vector<FacilityCard> cards;
    for (const auto& row : facility_table.all(readings))
        if (row.state() != State::revoked) cards.push_back(card(row));
    std::ranges::sort(cards, {}, &FacilityCard::number);
    return cards;
}

std::vector<FacilityCard> designated(const store::Snapshot& readings)
{
    auto cards = known_facilities(readings);
    std::erase_if(cards, [](const FacilityCard& card) { return !card.designated; });
    return cards;
}

std::vector<ContainerCard> containers(const store::Snapshot& readings)
{
    std::vector<ContainerCard> cards;
    const auto facilities = known_facilities(readings);
    for (const auto& row : container_table.where(readings, "WHERE removed_on IS NULL ORDER BY number, subject"_sql)) {
        const auto in = std::ranges::find(facilities, row.facility, &FacilityCard::id);
        const bool known = in != facilities.end();
        cards.push_back(
            {row.number, row.name, row.grade == Grade::caution, row.facility, known ? in->name : "", known && in->designated});
    }
    return cards;
}

std::optional<base::Day> may_enter_until(const store::Snapshot& readings, const base::FacilityId& facility,
                                         const base::PersonId& person, base::Day day)
{
    std::optional<base::Day> until;
    for (const auto& row : permit_table.where(readings, "WHERE facility = ? AND person = ? AND starts <= ? AND ends >= ?"_sql,
                                              facility, person, day, day))
        until = std::max(until.value_or(row.ends), row.ends);
    return until;
}

std::vector<PermitCard> permits(const store::Snapshot& readings)
{
    std::map<base::FacilityId, std::string> numbers;
    for (const auto& row : facility_table.all(readings)) numbers.emplace(row.subject, row.described.number);
    std::vector<PermitCard> cards;
    for (const auto& row : permit_table.all(readings)) cards.push_back({numbers[row.facility], row.person, row.starts, row.ends});
    return cards;
}

std::vector<FaultCard> faults_found(const store::Snapshot& readings, const journal::Entry& entry)
{
    std::vector<FaultCard> cards;
    if (entry.head.fact != Inspected::fact) return cards;
    const auto fact = journal::decode<Inspected>(entry);
    const auto row = facility_table.find(readings, fact.facility);
    auto responsible = fact.inspector;
    for (const auto& held : organization::in_force(readings, entry.head.occurred_on))
        if (held.role == "manager" && !held.deputy && held.scope == base::Uuid{fact.facility}) responsible = held.person;
    for (const auto& item : fact.items)
        if (item.judgement == Judgement::fault)
            cards.push_back({entry.head.subject, "施設点検の不備　" + (row ? row->described.name : "") + "　" + item.text,
                             item.note, "/facilities/" + std::string{fact.facility.text()} + "?tab=inspections", responsible});
    return cards;
}

}  // namespace facilities
