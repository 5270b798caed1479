#include "approvals/known.hpp"

#include "catalog/approvals.hpp"
#include "catalog/roles.hpp"

#include <algorithm>

namespace approvals {
namespace {

using store::operator""_sql;

Act act(catalog::ApprovalAct value) { return value == catalog::ApprovalAct::confirm ? Act::confirm : Act::approve; }

/// The sentence of roles.yaml an act falls under; the general rule where it falls under none.
std::string sentence(const catalog::Catalog& catalog, const std::string& four_eyes)
{
    const auto found = std::ranges::find(catalog.four_eyes(), four_eyes, &catalog::FourEyes::act);
    return found == catalog.four_eyes().end() ? "起案者は、自分の起案の承認者になれない。" : found->ja;
}

}  // namespace

Way way(const store::Snapshot& readings, const catalog::Catalog& catalog, std::string_view slice, std::string_view kind,
        const base::Uuid& about)
{
    Way way;
    const auto* route = catalog.find_approval_route(std::string{slice} + '.' + std::string{kind});
    if (!route) return way;
    way.known = true;
    way.four_eyes = route->four_eyes;
    for (const auto& step : route->steps) way.steps.push_back({act(step.act), step.roles, step.scoped, {}});
    way.pending =
        !request_table
             .where(readings, "WHERE about = ? AND slice = ? AND kind = ? AND state = 'pending' LIMIT 1"_sql, about, slice, kind)
             .empty();
    return way;
}

std::optional<base::PersonId> person_behind(const store::Snapshot& readings, const std::string& actor, base::Day day)
{
    const auto id = base::Uuid::parse(actor);
    if (!id) return std::nullopt;
    if (organization::person(readings, base::PersonId{*id}, day)) return base::PersonId{*id};
    return organization::person_of(readings, base::AccountId{*id});
}

std::vector<Hat> hats(const store::Snapshot& readings, const base::PersonId& person, base::Day day)
{
    std::vector<Hat> hats;
    for (const auto& held : organization::in_force(readings, person, day)) hats.push_back({held.role, held.scope, held.deputy});
    return hats;
}

std::vector<Candidate> candidates(const store::Snapshot& readings, const RequestRow& row, base::Day day)
{
    if (row.state != State::pending) return {};
    const auto& step = row.steps.at(static_cast<std::size_t>(row.at));
    std::vector<Candidate> found;
    if (step.person) found.push_back({*step.person, {}});
    for (const auto& held : organization::in_force(readings, day)) {
        const auto hat = hat_for(step, row.scope, held.person, {{held.role, held.scope, held.deputy}});
        if (!hat || step.person) continue;
        const auto same = std::ranges::find(found, held.person, &Candidate::person);
        if (same == found.end())
            found.push_back({held.person, *hat});
        else if (same->hat.deputy && !hat->deputy)
            same->hat = *hat;
    }
    const bool alone = found.size() == 1 && step.act == Act::confirm;
    if (!alone) std::erase_if(found, [&](const Candidate& c) { return row.drafter == c.person; });
    std::ranges::stable_sort(found, {}, [](const Candidate& c) { return c.hat.deputy; });
    return found;
}

Standing standing(const store::Snapshot& readings, const catalog::Catalog& catalog, const RequestRow& row,
                  const std::optional<base::PersonId>& person, base::Day day)
{
    Standing known{row.state, row.steps, row.at, row.scope, row.content_sha, row.drafter, sentence(catalog, row.four_eyes),
                   row.last,  person,    {},     false};
    if (!known.drafter) known.drafter = person_behind(readings, row.actor, day);  // the account has become a person since
    if (person) known.hats = hats(readings, *person, day);
    known.others_confirm =
        std::ranges::any_of(candidates(readings, row, day), [&](const Candidate& c) { return c.person != person; });
    return known;
}

bool may_see(const service::Query& query, const RequestRow& row)
{
    const auto found = query.caller.power.permissions.find("approvals.view");
    if (found == query.caller.power.permissions.end()) return false;
    const auto& extent = found->second;
    if (extent.company) return true;
    const auto covers = [&](const authority::Scope& scope) { return scope.subject == row.scope; };
    if (!row.scope.nil() && std::ranges::any_of(extent.scopes, covers)) return true;
    const auto& me = query.caller.person;
    if (!me) return row.actor == query.caller.actor();
    if (row.drafter == me || row.closed_by == me) return true;
    const auto mine = [&](const auto& other) { return other.person == *me; };
    return std::ranges::any_of(stamp_table.where(query.readings, "WHERE subject = ?"_sql, row.subject), mine) ||
           std::ranges::any_of(candidates(query.readings, row, query.today), mine);
}

}  // namespace approvals
