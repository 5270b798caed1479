#pragma once
#include "custody/machine/act.hpp"
#include "custody/tables.hpp"
#include "service/query.hpp"

/// What the rules must know of the day, asked of those who keep it.
namespace custody {

/// The item as the rules see it.
machine::Item item_of(const service::Query&, const ItemRow&);
/// Contract, place and limits of an act with things of this contract in this storage.
machine::Known known_of(const service::Query&, const base::ContractId&, const std::string& storage, base::Day on);
/// The person as the rules see him; nothing when the register has none.
std::optional<machine::PersonCard> person_of(const service::Query&, const std::optional<base::PersonId>&, const base::ContractId&,
                                             const std::string& storage, base::Day on);

/// Where the caller's permission must reach: the contract of the thing, or the facility it lies in.
bool within_reach(const service::Query&, std::string_view permission, const base::ContractId&, const std::string& storage);

}  // namespace custody
