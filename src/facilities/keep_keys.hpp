#pragma once
#include "facilities/describe_facility.hpp"

namespace facilities {

/// A key as it is registered (f18).
struct KeyForm {
    base::FacilityId facility;
    std::string number;
    std::optional<base::Uuid> container;
    std::optional<std::string> door;
    KeySet set;
    base::PersonId keeper;
    std::optional<std::string> place;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(KeyForm, (), (facility, number, container, door, set, keeper, place, on))

/// What the rule must know.
struct KeyRing {
    State state;
    bool number_taken;
    bool container_here;  // the container asked for stands in the facility
    bool keeper_present;
    std::optional<base::PersonId> keeper_of_other_set;  // of the same lock: 正 and 副 are kept apart
};
base::Result<KeyRegistered> decide(const KeyForm&, const std::optional<KeyRing>&);

struct HandOverKey {
    base::Uuid key;
    base::PersonId to;
    std::string purpose;
    std::optional<base::Day> due, on;
};
BOOST_DESCRIBE_STRUCT(HandOverKey, (), (key, to, purpose, due, on))

struct KnownKey {
    bool retired;
    std::optional<base::PersonId> holder;  // who has it now; nothing: in its place
    bool permitted;                        // the receiver may enter the facility on the day
};
base::Result<KeyHandedOver> decide(const HandOverKey&, const std::optional<KnownKey>&, base::Day on);

struct ReturnKey {
    base::Uuid key;
    std::optional<std::string> remarks;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(ReturnKey, (), (key, remarks, on))
base::Result<KeyReturned> decide(const ReturnKey&, const std::optional<KnownKey>&);

struct RetireKey {
    base::Uuid key;
    std::string reason;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(RetireKey, (), (key, reason, on))
base::Result<KeyRetired> decide(const RetireKey&, const std::optional<KnownKey>&);

/// 在庫照合: every key of the facility, number by number.
struct CountKeys {
    base::FacilityId facility;
    std::vector<CountedKey> keys;
    std::optional<std::string> remarks;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(CountKeys, (), (facility, keys, remarks, on))

/// `registered`: the keys that should be there; nothing: no such facility.
base::Result<KeysCounted> decide(const CountKeys&, const std::optional<std::vector<base::Uuid>>& registered);

}  // namespace facilities
