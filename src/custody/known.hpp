#pragma once
#include "custody/machine/act.hpp"
#include "custody/medium_tables.hpp"
#include "custody/tables.hpp"
#include "service/query.hpp"

/// What the rules must know of the day, asked of those who keep it.
namespace custody {

/// The item as the rules see it.
machine::Item item_of(const service::Query&, const ItemRow&);
/// The medium as the rules see it, with what lies on it.
machine::MediumCard medium_of(const service::Query&, const MediumRow&);
/// The medium with this number; nothing when there is none.
std::optional<MediumRow> medium_with(const service::Query&, const std::string& number);
/// Devices and media by their numbers, one after another: 媒-001、サ-01. No slice keeps the register of devices (f21) yet: a device
/// counts as registered and in use as it is typed, and how it stores is what is said of it.
void add_equipment(const service::Query&, machine::Known&, const std::string& numbers, machine::Store);
/// Whom something is sent to.
std::optional<machine::Recipient> recipient_of(const service::Query&, machine::Basis, const std::string& reference, base::Day on);

/// Contract, place and limits of an act with things of this contract in this storage.
machine::Known known_of(const service::Query&, const base::ContractId&, const std::string& storage, base::Day on);
/// Where data may lie besides containers and media: a device, by its number.
void add_device_storage(machine::Known&, const std::string& number);
/// The person as the rules see him; nothing when the register has none.
std::optional<machine::PersonCard> person_of(const service::Query&, const std::optional<base::PersonId>&, const base::ContractId&,
                                             const std::string& storage, base::Day on);

/// Where the caller's permission must reach: the contract of the thing, or the facility it lies in.
bool within_reach(const service::Query&, std::string_view permission, const base::ContractId&, const std::string& storage);

}  // namespace custody
