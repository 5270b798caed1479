#include "custody/known.hpp"

#include "catalog/roles.hpp"
#include "contracts/api.hpp"
#include "facilities/api.hpp"
#include "organization/api.hpp"
#include "parameters/api.hpp"
#include "rules/api.hpp"
#include "suppliers/api.hpp"
#include "training/api.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace custody {
namespace {

using service::Query;
using store::operator""_sql;

/// The container with this number, or the one in which the medium with this number is kept.
std::optional<facilities::ContainerCard> container_of(const store::Snapshot& readings, const std::string& number)
{
    const auto all = facilities::containers(readings);
    const auto at = [&](const std::string& wanted) -> std::optional<facilities::ContainerCard> {
        const auto found = std::ranges::find(all, wanted, &facilities::ContainerCard::number);
        return found == all.end() ? std::nullopt : std::optional{*found};
    };
    if (auto container = at(number)) return container;
    const auto media = medium_table.where(readings, "WHERE number = ?"_sql, number);
    return media.empty() ? std::nullopt : at(media.front().storage);
}

bool encrypted_medium(const MediumRow& row) { return row.registered.encryption != Encryption::none; }

/// A medium holds 注意 only when it is encrypted (grades.caution.medium).
std::optional<machine::StorageCard> storage_of(const Query& query, const std::string& number)
{
    const auto container = container_of(query.readings, number);
    if (!container) return std::nullopt;
    bool caution = container->holds_caution;
    if (const auto medium = medium_with(query, number)) caution = caution && encrypted_medium(*medium);
    return machine::StorageCard{number,
                                true,
                                caution ? machine::Grade::caution : machine::Grade::internal_only,
                                true,
                                container->facility_name,
                                container->facility_designated};
}

/// The numbers of a text: 媒-001、サ-01.
std::vector<std::string> numbers_in(std::string text)
{
    for (const std::string_view comma : {"、", "，", ","})
        for (auto at = text.find(comma); at != std::string::npos; at = text.find(comma)) text.replace(at, comma.size(), " ");
    std::istringstream words{text};
    return {std::istream_iterator<std::string>{words}, {}};
}

machine::Store store_of(const MediumRow& row)
{
    switch (row.registered.kind) {
    case MediumKind::usb_memory:
    case MediumKind::memory_card: return machine::Store::semiconductor;
    case MediumKind::optical_disc: return machine::Store::optical;
    case MediumKind::tape: return machine::Store::magnetic;
    case MediumKind::external_drive: break;
    }
    return row.registered.store.value_or(machine::Store::unknown);
}

/// Copies and extracts of the item, and theirs, that have not ended.
void add_copies(const Query& query, const base::Uuid& parent, std::vector<std::string>& copies)
{
    for (const auto& row : item_table.where(query.readings, "WHERE parent = ? ORDER BY number"_sql, parent)) {
        if (!row.ended()) copies.push_back(row.number);
        add_copies(query, row.subject, copies);
    }
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
    item.grade = row.what.grade;
    item.medium = row.what.medium;
    item.quantity = row.what.quantity;
    item.restrictions = row.what.restrictions;
    item.holder = row.holder ? organization::name_of(query.readings, *row.holder) : row.outside.empty() ? row.storage : row.outside;
    item.held_by = row.holder;
    item.open_row = row.open_row;
    item.due = row.due;
    item.extended = row.extended;
    if (row.ordered && row.ordered_on) item.order = machine::DisposalOrder{*row.ordered, *row.ordered_on};
    item.ended_on = row.ended_on;
    item.end_action = row.end_action;
    add_copies(query, row.subject, item.copies);
    item.before = row.last_at;
    return item;
}

machine::MediumCard medium_of(const Query& query, const MediumRow& row)
{
    machine::MediumCard card{};
    card.number = row.number;
    card.state = row.state;
    card.encrypted = encrypted_medium(row);
    card.store = store_of(row);
    card.held_by = row.holder;
    card.before = row.last_at;
    for (const auto& item : item_table.where(query.readings, "WHERE storage = ? ORDER BY number"_sql, row.number))
        if (!item.ended()) card.contents.push_back(item_of(query, item));
    return card;
}

std::optional<MediumRow> medium_with(const Query& query, const std::string& number)
{
    auto rows = medium_table.where(query.readings, "WHERE number = ?"_sql, number);
    return rows.empty() ? std::nullopt : std::optional{std::move(rows.front())};
}

void add_equipment(const Query& query, machine::Known& known, const std::string& numbers, machine::Store store)
{
    for (const auto& number : numbers_in(numbers)) {
        if (const auto medium = medium_with(query, number)) {
            known.media.push_back(medium_of(query, *medium));
        } else {
            machine::DeviceCard device{};
            device.number = number;
            device.store = store;
            known.devices.push_back(std::move(device));
        }
    }
}

std::optional<machine::Recipient> recipient_of(const Query& query, machine::Basis basis, const std::string& reference, base::Day on)
{
    if (basis != machine::Basis::subcontract) return std::nullopt;  // f48 is kept by no slice yet: a disclosure is never permitted
    const auto found = suppliers::counterpart(query.readings, reference, on);
    if (!found) return std::nullopt;
    machine::Recipient recipient{};
    recipient.name = found->company;
    recipient.notified = found->notified;
    recipient.confirmed = found->confirmed;
    recipient.check_result = found->check_result;
    return recipient;
}

void add_device_storage(machine::Known& known, const std::string& number)
{
    const bool of_register = number.starts_with("庫-") || number.starts_with("媒-");
    if (known.storage || number.empty() || of_register) return;
    known.storage = machine::StorageCard{number, true, machine::Grade::caution, true, known.place, true};
}

machine::Known known_of(const Query& query, const base::ContractId& contract, const std::string& storage, base::Day on)
{
    machine::Known known{};
    known.today = query.today;
    known.limits.loan_max_days = static_cast<int>(parameters::number(query.readings, query.catalog, "loan_max_days", on));
    known.limits.takeout_max_days = static_cast<int>(parameters::number(query.readings, query.catalog, "takeout_max_days", on));
    if (const auto card = contracts::contract(query.readings, contract))
        known.contract = machine::ContractCard{card->number, rules_in_force(query, card->edition), card->closed_on, card->ends_on};
    known.storage = storage_of(query, storage);
    if (known.storage) known.place = known.storage->facility;
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
