#include "organization/review_handlers.hpp"

#include "base/text.hpp"
#include "messages/organization.hpp"

namespace organization {

base::Result<HandlersReviewed> decide(const ReviewHandlers& ask, const Listed& listed, base::Day on, base::Day today)
{
    base::Faults faults;
    faults.add_if(listed.handlers.empty(), codes::no_handlers, "contract");
    faults.add_if(on > today, codes::day_to_come, "on");
    HandlersReviewed fact{ask.contract, listed.contract_name, ask.needs};
    std::set<base::AppointmentId> seen;
    for (std::size_t i = 0; i < fact.needs.size(); ++i) {
        auto& need = fact.needs[i];
        const auto at = "needs[" + std::to_string(i) + "]";
        need.reason = base::trim(need.reason);
        seen.insert(need.appointment);
        faults.add_if(!listed.handlers.contains(need.appointment), codes::not_a_handler, at + ".appointment");
        faults.add_if(!need.needed && need.reason.empty(), codes::reason_required, at + ".reason");
    }
    std::size_t left_out = 0;
    for (const auto& handler : listed.handlers) left_out += !seen.contains(handler);
    faults.add_if(left_out > 0, codes::handlers_left_out, "needs", {std::to_string(left_out)});
    if (faults) return faults;
    return fact;
}

}  // namespace organization
