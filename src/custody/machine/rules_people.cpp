#include "custody/machine/rules.hpp"
#include "messages/custody.hpp"

#include <algorithm>
#include <array>

/// Who does it, who permits it, who sees it.
namespace custody::machine {
namespace {

void not_a_handler(const Case& c, Found& found)
{
    const auto& actor = c.known.actor;
    if (actor && !actor->handles(c.on()))
        found.add(codes::not_a_handler_of_this_contract, "person",
                  {actor->name, base::iso(c.on()), c.known.contract ? c.known.contract->number : ""});
}

void grade_outside_scope(const Case& c, Found& found)
{
    const auto& actor = c.known.actor;
    const auto grade = c.grade();
    if (actor && grade && actor->scope && *actor->scope < *grade)
        found.add(codes::grade_outside_scope, "person", {actor->name, c.label(*grade)});
}

void pledge_missing(const Case& c, Found& found)
{
    const auto& actor = c.known.actor;
    if (actor && !actor->pledged) found.add(codes::pledge_missing, "person", {actor->name, actor->wording});
}

/// The day until which the education holds is in time.
void education_expired(const Case& c, Found& found)
{
    const auto& actor = c.known.actor;
    if (!actor || (actor->educated_until && c.on() <= *actor->educated_until)) return;
    if (actor->educated_until)
        found.add(codes::education_expired, "person", {actor->name, base::iso(*actor->educated_until)});
    else
        found.add(codes::never_educated, "person", {actor->name});
}

void handler_suspended(const Case& c, Found& found)
{
    const auto& actor = c.known.actor;
    if (actor && actor->suspended) found.add(codes::handler_suspended, "person", {actor->name});
}

void no_entry_permit(const Case& c, Found& found)
{
    const auto& actor = c.known.actor;
    if (actor && !actor->may_enter) found.add(codes::no_entry_permit, "person", {actor->name, c.known.place, base::iso(c.on())});
}

/// Who will have the item must be able to have it until it is due: not on the day of release any more.
void clearance_ends_before_due(const Case& c, Found& found)
{
    const auto& actor = c.known.actor;
    if (!actor || !c.act.due) return;
    std::optional<base::Day> until = actor->permit_until;
    if (actor->designation && actor->designation->last_day) {
        const auto last = *actor->designation->last_day - std::chrono::days{1};
        until = std::min(until.value_or(last), last);
    }
    if (until && *until < *c.act.due) found.add(codes::clearance_ends_before_due, "due", {actor->name, base::iso(*until)});
}

void borrower_has_overdue(const Case& c, Found& found)
{
    const auto& actor = c.known.actor;
    const bool by_general_manager = c.known.approver && c.known.approver->holds("general_manager");
    if (actor && actor->late_loans > 0 && !by_general_manager)
        found.add(codes::borrower_has_overdue, "person", {actor->name, std::to_string(actor->late_loans)});
}

bool holds_one(const PersonCard& person, const std::vector<std::string>& roles, base::Day on)
{
    return std::ranges::any_of(
        roles, [&](const std::string& role) { return role == "handler" ? person.handles(on) : person.holds(role); });
}

void self_approval(const Case& c, Found& found)
{
    if (c.event.approver && c.known.approver && c.among(c.event.approver->not_same_as, c.known.approver->id))
        found.add(codes::self_approval, "permitted_by");
}

void approver_not_in_office(const Case& c, Found& found)
{
    const auto& approver = c.known.approver;
    if (c.event.approver && approver && !holds_one(*approver, c.event.approver->roles, c.on()))
        found.add(codes::approver_not_in_office, "permitted_by", {approver->name, base::iso(c.on())});
}

/// 許可は行為より前. Of a permission of the same day the time decides, where it is known.
void approval_after_act(const Case& c, Found& found)
{
    if (!c.event.approver) return;
    if (!c.known.approver) return found.add(codes::permission_missing, "permitted_by");
    const auto& permission = c.act.permission;
    const auto act = base::iso(c.on()) + " " + base::time_in_japan(c.act.at);
    if (permission.at && *permission.at > c.act.at)
        found.add(codes::approval_after_act, "permitted_on",
                  {base::iso(base::day_in_japan(*permission.at)) + " " + base::time_in_japan(*permission.at), act});
    else if (!permission.at && permission.on && *permission.on > c.on())
        found.add(codes::approval_after_act, "permitted_on", {base::iso(*permission.on), act});
}

/// 持出し of the manager himself, and copies of what needs the Ministry's consent, are for the general manager to permit.
void approval_level_too_low(const Case& c, Found& found)
{
    const auto& approver = c.known.approver;
    if (!approver || approver->holds("general_manager")) return;
    const bool manager_himself = c.event.approver && c.event.approver->escalate && c.known.actor && c.known.actor->holds("manager");
    const bool copying = c.is("copy") || c.is("output") || c.is("digitise");
    const bool condition = copying && c.known.item && c.known.item->ministry_condition;
    found.add_if(manager_himself || condition, codes::approval_level_too_low, "permitted_by", {c.known.general_manager});
}

/// Who checks must hold one of the roles of custody.yaml; 注意 is taken back by a manager only (return.witness.when).
void checker_in_role(const Case& c, Found& found)
{
    const auto& witness = c.known.witness;
    if (!c.event.witness || !witness) return;
    auto roles = c.event.witness->roles;
    if (c.is("return") && c.grade() == Grade::caution) std::erase(roles, "handler");
    if (!holds_one(*witness, roles, c.on())) found.add(codes::checker_not_in_role, "witness", {witness->name});
}

void self_check(const Case& c, Found& found)
{
    const auto& witness = c.known.witness;
    if (c.event.witness && witness && c.among(c.event.witness->not_same_as, witness->id))
        found.add(codes::self_check, "witness", {witness->name});
    checker_in_role(c, found);
}

void witness_required(const Case& c, Found& found) { found.add_if(!c.known.witness, codes::witness_required, "witness"); }

void witness_same_as_performer(const Case& c, Found& found)
{
    if (c.event.witness && c.known.witness && c.among(c.event.witness->not_same_as, c.known.witness->id))
        found.add(codes::witness_same_as_performer, "witness");
}

void witness_not_a_handler(const Case& c, Found& found)
{
    const auto& witness = c.known.witness;
    if (c.event.witness && witness && !holds_one(*witness, c.event.witness->roles, c.on()))
        found.add(codes::witness_not_a_handler, "witness", {witness->name});
}

constexpr std::array people{
    Rule{"ledgers.not_a_handler_of_this_contract", not_a_handler},
    Rule{"ledgers.grade_outside_scope", grade_outside_scope},
    Rule{"ledgers.pledge_missing", pledge_missing},
    Rule{"ledgers.education_expired", education_expired},
    Rule{"ledgers.handler_suspended", handler_suspended},
    Rule{"ledgers.no_entry_permit", no_entry_permit},
    Rule{"ledgers.clearance_ends_before_due", clearance_ends_before_due},
    Rule{"ledgers.borrower_has_overdue", borrower_has_overdue},
    Rule{"ledgers.self_approval", self_approval},
    Rule{"ledgers.approver_not_in_office", approver_not_in_office},
    Rule{"ledgers.approval_after_act", approval_after_act},
    Rule{"ledgers.approval_level_too_low", approval_level_too_low},
    Rule{"ledgers.self_check", self_check},
    Rule{"ledgers.witness_required", witness_required},
    Rule{"ledgers.witness_same_as_performer", witness_same_as_performer},
    Rule{"ledgers.witness_not_a_handler", witness_not_a_handler},
};

}  // namespace

std::span<const Rule> people_rules() { return people; }

}  // namespace custody::machine
