#include "facilities/keep_keys.hpp"

#include "base/text.hpp"
#include "messages/facilities.hpp"

#include <algorithm>
#include <set>

namespace facilities {
namespace {}  // namespace

base::Result<KeyRegistered> decide(const KeyForm& ask, const std::optional<KeyRing>& known)
{
    if (!known) return base::Refusal{codes::no_such_facility, "facility"};
    base::Faults faults;
    const auto number = base::nfkc(base::trimmed(ask.number));
    const auto door = base::nfkc(base::trimmed(ask.door));
    faults.add_if(known->state == State::revoked, codes::already_revoked, "facility");
    faults.add_if(number.empty(), codes::number_required, "number");
    faults.add_if(known->number_taken, codes::number_taken, "number", {number});
    faults.add_if(ask.container.has_value() == !door.empty(), codes::key_opens_one_thing, "container");
    faults.add_if(ask.container && !known->container_here, codes::no_such_container, "container");
    faults.add_if(!known->keeper_present, codes::no_such_person, "keeper");
    faults.add_if(known->keeper_of_other_set == ask.keeper, codes::both_sets_with_one_keeper, "keeper");
    if (faults) return faults;
    return KeyRegistered{ask.facility, number, ask.container, door, ask.set, ask.keeper, base::trimmed(ask.place)};
}

base::Result<KeyHandedOver> decide(const HandOverKey& ask, const std::optional<KnownKey>& known, base::Day on)
{
    if (!known) return base::Refusal{codes::no_such_key, "key"};
    base::Faults faults;
    faults.add_if(known->retired, codes::key_is_retired, "key");
    faults.add_if(known->holder == ask.to, codes::has_it_already, "to");
    faults.add_if(!known->permitted, codes::key_only_for_permitted, "to");
    faults.add_if(base::trimmed(ask.purpose).empty(), codes::purpose_required, "purpose");
    faults.add_if(ask.due && *ask.due < on, codes::due_before_the_act, "due");
    if (faults) return faults;
    return KeyHandedOver{ask.to, base::trimmed(ask.purpose), ask.due};
}

base::Result<KeyReturned> decide(const ReturnKey& ask, const std::optional<KnownKey>& known)
{
    if (!known) return base::Refusal{codes::no_such_key, "key"};
    base::Faults faults;
    faults.add_if(known->retired, codes::key_is_retired, "key");
    faults.add_if(!known->holder, codes::key_is_in_its_place, "key");
    if (faults) return faults;
    return KeyReturned{base::trimmed(ask.remarks)};
}

base::Result<KeyRetired> decide(const RetireKey& ask, const std::optional<KnownKey>& known)
{
    if (!known) return base::Refusal{codes::no_such_key, "key"};
    base::Faults faults;
    faults.add_if(known->retired, codes::key_is_retired, "key");
    faults.add_if(base::trimmed(ask.reason).empty(), codes::reason_required, "reason");
    if (faults) return faults;
    return KeyRetired{base::trimmed(ask.reason)};
}

base::Result<KeysCounted> decide(const CountKeys& ask, const std::optional<std::vector<base::Uuid>>& registered)
{
    if (!registered) return base::Refusal{codes::no_such_facility, "facility"};
    base::Faults faults;
    faults.add_if(registered->empty(), codes::no_keys_to_count, "facility");
    std::set<base::Uuid> seen;
    for (std::size_t i = 0; i < ask.keys.size(); ++i) {
        const auto& line = ask.keys[i];
        const auto path = "keys[" + std::to_string(i) + ']';
        faults.add_if(std::ranges::find(*registered, line.key) == registered->end(), codes::no_such_key, path + ".key");
        faults.add_if(!seen.insert(line.key).second, codes::counted_twice, path + ".key");
        faults.add_if(!line.found && base::trim(line.note).empty(), codes::missing_key_needs_note, path + ".note");
    }
    const auto left = std::ranges::count_if(*registered, [&](const base::Uuid& key) { return !seen.contains(key); });
    faults.add_if(left > 0, codes::not_all_counted, "keys", {std::to_string(left)});
    if (faults) return faults;
    return KeysCounted{ask.facility, ask.keys, base::trimmed(ask.remarks)};
}

}  // namespace facilities
