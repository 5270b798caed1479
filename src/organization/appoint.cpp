#include "organization/appoint.hpp"

#include "messages/organization.hpp"

#include <algorithm>

namespace organization {
namespace {

bool overlap(const Appoint& ask, const Held& held)
{
    const bool begins_before_end = !ask.until || held.from <= *ask.until;
    const bool ends_after_begin = !held.until || ask.from <= *held.until;
    return begins_before_end && ends_after_begin;
}

void check_person(const Appoint& ask, const Standing& known, base::Faults& faults)
{
    if (!known.person_known) return faults.add(codes::no_such_person, "person");
    faults.add_if(ask.from < known.person_since, codes::not_yet_of_the_company, "from", {base::iso(known.person_since)});
    faults.add_if(known.person_left && ask.from > *known.person_left, codes::has_left, "person",
                  {base::iso(known.person_left.value_or(base::Day{}))});
}

void check_days(const Appoint& ask, base::Day today, base::Faults& faults)
{
    const auto on = ask.on.value_or(today);
    faults.add_if(ask.until && *ask.until < ask.from, codes::ends_before_it_begins, "until");
    faults.add_if(on > ask.from, codes::letter_after_the_first_day, "on", {base::iso(on), base::iso(ask.from)});
}

/// Forbidden combinations: refused, or allowed with a recorded reason.
void check_combinations(const Appoint& ask, const RoleRule& role, const Standing& known, base::Faults& faults)
{
    for (const auto& held : known.held) {
        if (held.person != ask.person || !overlap(ask, held)) continue;
        for (const auto& conflict : role.conflicts) {
            if (conflict.role != held.role || (conflict.only_same_scope && held.scope != ask.scope.value_or(base::Uuid{})))
                continue;
            if (conflict.severity == RoleRule::Severity::forbid)
                faults.add(codes::forbidden_combination, "role", {role.label, conflict.label, conflict.reason});
            else
                faults.add_if(ask.caution.value_or("").empty(), codes::combination_needs_a_reason, "caution",
                              {role.label, conflict.label, conflict.reason});
        }
    }
}

void check_number(const Appoint& ask, const RoleRule& role, const Standing& known, base::Faults& faults)
{
    const auto scope = ask.scope.value_or(base::Uuid{});
    const auto same = [&](const Held& held) { return held.role == ask.role && held.scope == scope && overlap(ask, held); };
    faults.add_if(std::ranges::any_of(known.held,
                                      [&](const Held& held) {
                                          return same(held) && held.person == ask.person &&
                                                 held.deputy == ask.deputy_for.has_value();
                                      }),
                  codes::already_appointed, "person", {role.label});
    if (!role.most || ask.deputy_for) return;
    const auto count = std::ranges::count_if(known.held, [&](const Held& held) { return same(held) && !held.deputy; });
    faults.add_if(count >= *role.most, codes::role_is_filled, "role", {role.label, std::to_string(*role.most)});
}

void check_scope(const Appoint& ask, const RoleRule& role, base::Faults& faults)
{
    const auto kind = ask.scope_kind.value_or(ScopeKind::company);
    const bool whole = kind == ScopeKind::company;
    const bool allowed = std::ranges::find(role.scopes, kind) != role.scopes.end();
    faults.add_if(!allowed && whole, codes::scope_required, "scope", {role.label});
    faults.add_if(!allowed && !whole, codes::no_scope_for_this_role, "scope", {role.label});
    faults.add_if(!whole && ask.scope.value_or(base::Uuid{}).nil(), codes::scope_required, "scope", {role.label});
}

void check_deputy(const Appoint& ask, const Standing& known, base::Faults& faults)
{
    if (!ask.deputy_for) return;
    if (!known.principal || known.principal->role != ask.role) return faults.add(codes::no_such_principal, "deputy_for");
    faults.add_if(known.principal->person == ask.person, codes::own_deputy, "person");
}

}  // namespace

base::Result<Appointed> decide(const Appoint& ask, const Standing& known, base::Day today)
{
    base::Faults faults;
    check_person(ask, known, faults);
    check_days(ask, today, faults);
    if (!known.role) {
        faults.add(codes::no_such_role, "role", {ask.role});
        return faults;
    }
    const auto& role = *known.role;
    check_scope(ask, role, faults);
    check_combinations(ask, role, known, faults);
    check_number(ask, role, known, faults);
    check_deputy(ask, known, faults);
    if (faults) return faults;
    return Appointed{ask.person,
                     ask.role,
                     ask.scope_kind.value_or(ScopeKind::company),
                     ask.scope.value_or(base::Uuid{}),
                     ask.scope_name.value_or(""),
                     ask.deputy_for,
                     ask.from,
                     ask.until,
                     ask.appointed_by,
                     ask.letter.value_or(""),
                     ask.caution.value_or("")};
}

}  // namespace organization
