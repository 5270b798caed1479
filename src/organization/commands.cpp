#include "organization/commands.hpp"

#include "catalog/roles.hpp"
#include "messages/organization.hpp"
#include "organization/tables.hpp"

namespace organization {
namespace {

using base::Result;
using base::Uuid;
using service::Command;
using store::operator""_sql;

/// The fact a known person's row came from, to fill in what a form leaves out.
PersonDescribed before(const PersonRow& row)
{
    return {row.number,     row.name, row.kana,      row.department,      row.title,
            row.employment, row.mail, row.telephone, row.night_telephone, row.outside};
}

Held held(const AppointmentRow& row)
{
    return {row.subject, row.person, row.role, row.scope, row.deputy_for.has_value(), row.starts, row.last_day};
}

RoleRule::Severity severity(catalog::Severity value)
{
    return value == catalog::Severity::forbid ? RoleRule::Severity::forbid : RoleRule::Severity::caution;
}

std::vector<ScopeKind> scopes(catalog::RoleScope scope)
{
    switch (scope) {
    case catalog::RoleScope::company: return {ScopeKind::company};
    case catalog::RoleScope::facility: return {ScopeKind::facility};
    case catalog::RoleScope::system: return {ScopeKind::system};
    case catalog::RoleScope::contract: return {ScopeKind::contract};
    case catalog::RoleScope::facility_or_contract: return {ScopeKind::facility, ScopeKind::contract};
    }
    return {};
}

/// The rule of a role; a combination counts from whichever side roles.yaml says it. 「同じ記録」 is judged by the slices that keep
/// records.
RoleRule rule_of(const catalog::Catalog& catalog, const catalog::Role& role, const std::string& edition)
{
    RoleRule rule{role.label(edition), scopes(role.scope), role.max, {}};
    const auto add = [&](const catalog::Role& other, const catalog::Forbidden& forbidden) {
        if (forbidden.when == catalog::When::same_record) return;
        rule.conflicts.push_back({other.id, other.label(edition), forbidden.when == catalog::When::same_scope,
                                  severity(forbidden.severity), forbidden.reason.ja});
    };
    for (const auto& forbidden : role.forbidden_with)
        if (const auto* other = catalog.find_role(forbidden.role)) add(*other, forbidden);
    for (const auto& other : catalog.roles())
        for (const auto& forbidden : other.forbidden_with)
            if (forbidden.role == role.id) add(other, forbidden);
    return rule;
}

Standing standing(const Command& command, const Appoint& ask)
{
    Standing known;
    if (const auto person = person_table.find(command.readings(), ask.person)) {
        known.person_known = true;
        known.person_since = person->since;
        known.person_left = person->left_on;
    }
    const auto& catalog = command.state.catalog;
    if (const auto* role = catalog.find_role(ask.role)) known.role = rule_of(catalog, *role, command.state.company.edition);
    for (const auto& row : appointment_table.all(command.readings())) {
        known.held.push_back(held(row));
        if (ask.deputy_for == row.subject) known.principal = held(row);
    }
    return known;
}

}  // namespace

Result<Uuid> describe_company(Command& command, const CompanyForm& ask)
{
    const auto fact = TRY(decide(ask));
    const auto known = company_table.all(command.readings());
    const auto subject = known.empty() ? command.journal.make_id<Uuid>() : known.front().subject;
    command.journal.record(subject, ask.on.value_or(command.today()), fact);
    return subject;
}

Result<Uuid> open_site(Command& command, const OpenSite& ask)
{
    const auto fact = TRY(decide(ask));
    const auto subject = command.journal.make_id<Uuid>();
    command.journal.record(subject, ask.on.value_or(command.today()), fact);
    return subject;
}

Result<Uuid> enter_person(Command& command, const PersonForm& ask)
{
    auto fact = TRY(decide(ask, {}));
    if (!person_table.where(command.readings(), "WHERE number = ? LIMIT 1"_sql, fact.number).empty())
        return base::Refusal{codes::number_taken, "number", {fact.number}};
    const auto subject = command.journal.make_id<base::PersonId>();
    command.journal.record(subject, ask.on.value_or(command.today()), fact);
    return Uuid{subject};
}

Result<Uuid> change_person(Command& command, const ChangePerson& ask)
{
    const auto row = person_table.find(command.readings(), ask.person);
    if (!row) return base::Refusal{codes::no_such_person, "person"};
    const auto same_number = person_table.where(command.readings(), "WHERE number = ? LIMIT 1"_sql, ask.form().number);
    const bool taken = !same_number.empty() && same_number.front().subject != ask.person;
    const auto fact = TRY(decide(ask.form(), {taken, before(*row)}));
    command.journal.record(ask.person, ask.on.value_or(command.today()), fact);
    return Uuid{ask.person};
}

Result<Uuid> leave(Command& command, const Leave& ask)
{
    const auto row = person_table.find(command.readings(), ask.person);
    if (!row) return base::Refusal{codes::no_such_person, "person"};
    if (row->left_on) return base::Refusal{codes::has_left, "person", {base::iso(*row->left_on)}};
    if (ask.reason.empty()) return base::Refusal{codes::reason_required, "reason"};
    const auto last_day = ask.on.value_or(command.today());
    command.journal.record(ask.person, last_day, PersonLeft{ask.reason});
    // Leaving ends every appointment: the closings that follow (keys, accounts, entry) are the consistency screen's.
    for (const auto& held : appointment_table.where(
             command.readings(), "WHERE person = ? AND (last_day IS NULL OR last_day > ?)"_sql, ask.person, last_day))
        command.journal.record(held.subject, last_day, AppointmentEnded{std::max(last_day, held.starts), ask.reason});
    return Uuid{ask.person};
}

Result<Uuid> appoint(Command& command, const Appoint& ask)
{
    const auto fact = TRY(decide(ask, standing(command, ask), command.today()));
    const auto subject = command.journal.make_id<base::AppointmentId>();
    command.journal.record(subject, ask.on.value_or(std::min(command.today(), ask.from)), fact);
    return Uuid{subject};
}

Result<Uuid> end_appointment(Command& command, const EndAppointment& ask)
{
    const auto row = appointment_table.find(command.readings(), ask.appointment);
    const auto fact = TRY(decide(ask, row ? std::optional{Term{row->starts, row->last_day}} : std::nullopt));
    command.journal.record(ask.appointment, std::min(command.today(), ask.last_day), fact);
    return Uuid{ask.appointment};
}

}  // namespace organization
