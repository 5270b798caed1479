#include "custody/known.hpp"

#include "catalog/roles.hpp"
#include "contracts/api.hpp"
#include "facilities/api.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"
#include "rules/api.hpp"
#include "training/api.hpp"

#include <algorithm>

namespace custody {
namespace {

using service::Query;
using store::operator""_sql;

std::optional<facilities::ContainerCard> container_of(const store::Snapshot& readings, const std::string& number)
{
    const auto all = facilities::containers(readings);
    const auto found = std::ranges::find(all, number, &facilities::ContainerCard::number);
    return found == all.end() ? std::nullopt : std::optional{*found};
}

/// 実施手順 in force: an article in force that says how the inventory is kept.
bool rules_in_force(const Query& query, const std::string& edition)
{
    return !rules::articles_covering(query, edition == "r4" ? "r4.c2" : "h21.7.2.a").empty();
}

int late_loans(const Query& query, const base::PersonId& person, base::Day on)
{
    const auto loans = item_table.where(query.readings, "WHERE holder = ? AND state = 'lent' AND due < ?"_sql, person, on);
    return static_cast<int>(loans.size());
}

}  // namespace

machine::Item item_of(const Query& query, const ItemRow& row)
{
    machine::Item item{};
    item.number = row.number;
    item.state = row.state;
    item.grade = row.received.grade;
    item.medium = row.received.medium;
    item.quantity = row.received.quantity;
    item.restrictions = row.received.restrictions;
    item.holder = row.holder ? organization::name_of(query.readings, *row.holder) : row.storage;
    item.held_by = row.holder;
    item.open_row = row.open_row;
    item.due = row.due;
    item.extended = row.extended;
    if (row.ordered && row.ordered_on) item.order = machine::DisposalOrder{*row.ordered, *row.ordered_on};
    item.ended_on = row.ended_on;
    item.end_action = row.state == "ended" ? "破棄" : "";
    item.before = row.last_at;
    return item;
}

machine::Known known_of(const Query& query, const base::ContractId& contract, const std::string& storage, base::Day on)
{
    machine::Known known{};
    known.today = query.today;
    known.limits.loan_max_days = static_cast<int>(parameters::number(query.readings, query.catalog, "loan_max_days", on));
    known.limits.takeout_max_days = static_cast<int>(parameters::number(query.readings, query.catalog, "takeout_max_days", on));
    if (const auto card = contracts::contract(query.readings, contract))
        known.contract = machine::ContractCard{card->number, rules_in_force(query, card->edition), card->closed_on, card->ends_on};
    if (const auto container = container_of(query.readings, storage)) {
        known.place = container->facility_name;
        known.storage = machine::StorageCard{container->number,
                                             true,
                                             container->holds_caution ? machine::Grade::caution : machine::Grade::internal_only,
                                             true,
                                             container->facility_name,
                                             container->facility_designated};
    }
    known.general_manager = query.catalog.role("general_manager").label(query.company.edition);
    return known;
}

std::optional<machine::PersonCard> person_of(const Query& query, const std::optional<base::PersonId>& id,
                                             const base::ContractId& contract, const std::string& storage, base::Day on)
{
    if (!id || !organization::person(query.readings, *id, on)) return std::nullopt;
    machine::PersonCard card{};
    card.id = *id;
    card.name = organization::name_of(query.readings, *id);
    const auto container = container_of(query.readings, storage);
    for (const auto& held : organization::in_force(query.readings, *id, on)) {
        const bool here =
            held.scope.nil() || held.scope == base::Uuid{contract} || (container && held.scope == base::Uuid{container->facility});
        if (held.role == "handler" && held.scope == base::Uuid{contract}) card.designation = {held.from, held.last_day};
        if (here) card.roles.push_back(held.role);
    }
    card.pledged = organization::pledged(query.readings, *id, on);
    const auto wordings = organization::pledge_wordings();
    for (const auto& wording : wordings)
        if (wording.from <= on) card.wording = wording.version;
    card.educated_until = training::educated_until(query, *id, on);
    if (container) card.permit_until = facilities::may_enter_until(query.readings, container->facility, *id, on);
    card.may_enter = card.permit_until.has_value();
    card.late_loans = late_loans(query, *id, on);
    return card;
}

bool within_reach(const Query& query, std::string_view permission, const base::ContractId& contract, const std::string& storage)
{
    authority::Target target;
    target.contract = contract;
    if (const auto container = container_of(query.readings, storage)) target.facility = container->facility;
    return static_cast<bool>(authority::check(query.caller.power, query.catalog.permission(permission), target));
}

}  // namespace custody
