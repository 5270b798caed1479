#include "organization/call_contacts.hpp"

#include "base/text.hpp"
#include "messages/organization.hpp"

namespace organization {

base::Result<ContactsCalled> decide(const CallContacts& ask, const std::set<base::PersonId>& on_chart, base::Day on,
                                    base::Day today)
{
    base::Faults faults;
    faults.add_if(ask.calls.empty(), codes::nobody_called, "calls");
    faults.add_if(on > today, codes::day_to_come, "on");
    ContactsCalled fact{ask.calls};
    std::set<base::PersonId> seen;
    for (std::size_t i = 0; i < fact.calls.size(); ++i) {
        auto& call = fact.calls[i];
        const auto at = "calls[" + std::to_string(i) + "]";
        call.note = base::trim(call.note);
        faults.add_if(!on_chart.contains(call.person), codes::not_on_the_chart, at + ".person");
        faults.add_if(!seen.insert(call.person).second, codes::called_twice, at + ".person");
        faults.add_if(!call.reached && call.note.empty(), codes::reason_required, at + ".note");
    }
    if (faults) return faults;
    return fact;
}

}  // namespace organization
