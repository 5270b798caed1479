#include "custody/asked_of.hpp"

#include "messages/custody.hpp"

namespace custody {

base::Checked add_people(const service::Query& query, machine::Known& known, const People& people, const base::ContractId& contract,
                         const std::string& storage, base::Day on)
{
    known.actor = person_of(query, people.person, contract, storage, on);
    known.approver = person_of(query, people.permitted_by, contract, storage, on);
    known.witness = person_of(query, people.witness, contract, storage, on);
    base::Faults faults;
    faults.add_if(!known.actor, codes::no_such_person, "person");
    faults.add_if(people.permitted_by && !known.approver, codes::no_such_person, "permitted_by");
    faults.add_if(people.witness && !known.witness, codes::no_such_person, "witness");
    if (faults) return faults;
    return base::Nothing{};
}

}  // namespace custody
