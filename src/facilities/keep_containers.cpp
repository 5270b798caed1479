#include "facilities/keep_containers.hpp"

#include "base/text.hpp"
#include "messages/facilities.hpp"

#include <algorithm>

namespace facilities {
namespace {}  // namespace

base::Result<ContainerDescribed> decide(const ContainerForm& ask, const std::optional<ContainerPlace>& known)
{
    if (!known) return base::Refusal{codes::no_such_facility, "facility"};
    base::Faults faults;
    const auto number = base::nfkc(base::trimmed(ask.number));
    const auto object = base::trimmed(ask.plan_object);
    faults.add_if(known->state == State::revoked, codes::already_revoked, "facility");
    faults.add_if(number.empty(), codes::number_required, "number");
    faults.add_if(known->number_taken, codes::number_taken, "number", {number});
    faults.add_if(base::trimmed(ask.name).empty(), codes::name_required, "name");
    faults.add_if(!object.empty() && std::ranges::find(known->plan_objects, object) == known->plan_objects.end(),
                  codes::no_such_plan_object, "plan_object", {object});
    if (faults) return faults;
    return ContainerDescribed{ask.facility, number,   base::trimmed(ask.name),  base::trimmed(ask.kind),
                              ask.grade,    ask.lock, base::trimmed(ask.place), object};
}

base::Result<ContainerRemoved> decide(const RemoveContainer& ask, const std::optional<KnownContainer>& known)
{
    if (!known) return base::Refusal{codes::no_such_container, "container"};
    base::Faults faults;
    faults.add_if(known->removed, codes::already_removed, "container");
    faults.add_if(base::trimmed(ask.reason).empty(), codes::reason_required, "reason");
    faults.add_if(base::trimmed(ask.emptied).empty(), codes::emptied_required, "emptied");
    faults.add_if(known->keys > 0, codes::keys_left, "container", {std::to_string(known->keys)});
    if (faults) return faults;
    return ContainerRemoved{base::trimmed(ask.reason), base::trimmed(ask.emptied)};
}

base::Result<CodeChanged> decide(const ChangeCode& ask, const std::optional<KnownContainer>& known, bool people_known)
{
    if (!known) return base::Refusal{codes::no_such_container, "container"};
    base::Faults faults;
    faults.add_if(known->removed, codes::already_removed, "container");
    faults.add_if(!has_code(known->lock), codes::lock_without_code, "container");
    faults.add_if(base::trimmed(ask.reason).empty(), codes::reason_required, "reason");
    faults.add_if(ask.known_by.empty(), codes::code_known_by_nobody, "known_by");
    faults.add_if(!people_known, codes::no_such_person, "known_by");
    if (faults) return faults;
    return CodeChanged{base::trimmed(ask.reason), ask.known_by};
}

}  // namespace facilities
