#pragma once
#include "custody/known.hpp"

/// The people of an act, as commands about items and media ask for them.
namespace custody {

struct People {
    base::PersonId person;
    std::optional<base::PersonId> permitted_by, witness;
};
/// Puts them into what the rules know; refused for one who is not in the register.
base::Checked add_people(const service::Query&, machine::Known&, const People&, const base::ContractId&, const std::string& storage,
                         base::Day on);

}  // namespace custody
