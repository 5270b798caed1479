#include "organization/api.hpp"

#include "organization/pledge.hpp"

#include "base/text.hpp"
#include "organization/tables.hpp"
#include "organization/upkeep_tables.hpp"

namespace organization {
namespace {

using store::operator""_sql;

AppointmentCard card(const AppointmentRow& row)
{
    return {row.subject, row.person,  row.role, row.scope_kind, row.scope, row.scope_name, row.deputy_for.has_value(),
            row.starts,  row.last_day};
}

std::vector<AppointmentCard> cards(const std::vector<AppointmentRow>& rows)
{
    std::vector<AppointmentCard> cards;
    for (const auto& row : rows) cards.push_back(card(row));
    return cards;
}

}  // namespace

std::optional<CompanyCard> company(const store::Snapshot& readings)
{
    const auto rows = company_table.all(readings);
    if (rows.empty()) return std::nullopt;
    const auto& row = rows.front();
    return CompanyCard{row.name, row.kana, row.short_name, row.edition, row.fiscal_year_start_month};
}

namespace {

PersonCard card_of(const PersonRow& row, base::Day day)
{
    return {row.subject,
            row.number,
            row.name.value_or(disposed),
            row.kana.value_or(""),
            row.department,
            row.title,
            row.since <= day && (!row.left_on || day <= *row.left_on)};
}

}  // namespace

std::optional<PersonCard> person(const store::Snapshot& readings, const base::PersonId& id, base::Day day)
{
    const auto row = person_table.find(readings, id);
    return row ? std::optional{card_of(*row, day)} : std::nullopt;
}

std::string mail_of(const store::Snapshot& readings, const base::PersonId& id)
{
    const auto row = person_table.find(readings, id);
    return row ? row->mail.value_or("") : "";
}

std::vector<PersonCard> present(const store::Snapshot& readings, base::Day day)
{
    std::vector<PersonCard> cards;
    for (const auto& row : person_table.where(readings, "ORDER BY number"_sql))
        if (auto card = card_of(row, day); card.present) cards.push_back(std::move(card));
    return cards;
}

std::string name_of(const store::Snapshot& readings, const base::PersonId& id)
{
    const auto row = person_table.find(readings, id);
    return row ? row->name.value_or(disposed) : "（不明）";
}

std::optional<base::PersonId> person_of_number(const store::Snapshot& readings, const std::string& number)
{
    const auto rows = person_table.where(readings, "WHERE number = ? LIMIT 1"_sql, base::nfkc(base::trim(number)));
    return rows.empty() ? std::nullopt : std::optional{rows.front().subject};
}

std::optional<base::PersonId> person_of(const store::Snapshot& readings, const base::AccountId& account)
{
    const auto rows = person_table.where(readings, "WHERE account = ?"_sql, account);
    return rows.empty() ? std::nullopt : std::optional{rows.front().subject};
}

std::vector<AppointmentCard> in_force(const store::Snapshot& readings, base::Day day)
{
    return cards(appointment_table.where(
        readings, "WHERE starts <= ? AND (last_day IS NULL OR last_day >= ?) ORDER BY starts, subject"_sql, day, day));
}

std::vector<AppointmentCard> in_force(const store::Snapshot& readings, const base::PersonId& person, base::Day day)
{
    return cards(appointment_table.where(
        readings, "WHERE person = ? AND starts <= ? AND (last_day IS NULL OR last_day >= ?) ORDER BY starts, subject"_sql, person,
        day, day));
}

std::optional<base::Day> first_held(const store::Snapshot& readings, const std::string& role)
{
    const auto rows = appointment_table.where(readings, "WHERE role = ? ORDER BY starts LIMIT 1"_sql, role);
    return rows.empty() ? std::nullopt : std::optional{rows.front().starts};
}

std::vector<PledgeWording> pledge_wordings()
{
    std::vector<PledgeWording> wordings;
    for (const auto& text : pledge_texts()) wordings.push_back({text.version, text.from});
    return wordings;
}

std::vector<RecoveryCard> recoveries(const store::Snapshot& readings, base::Day since)
{
    std::vector<RecoveryCard> cards;
    for (const auto& row :
         recovery_table.where(readings, "WHERE recovered_on >= ? ORDER BY recovered_on DESC, subject DESC"_sql, since))
        cards.push_back({row.account, row.reason, row.until, row.recovered_on});
    return cards;
}

std::vector<ViolationCard> violations(const store::Snapshot& readings)
{
    std::vector<ViolationCard> cards;
    for (const auto& row : violation_table.where(readings, "ORDER BY known_on, subject"_sql))
        cards.push_back({row.title, row.known_on, row.handled_on});
    return cards;
}

bool pledged(const store::Snapshot& readings, const base::PersonId& person, base::Day day)
{
    const auto& wording = pledge_text(day).version;
    for (const auto& row : pledge_table.where(readings, "WHERE person = ?"_sql, person))
        if (row.text_version == wording && row.signed_on <= day) return true;
    return false;
}

}  // namespace organization
