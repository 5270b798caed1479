#pragma once
#include "facilities/describe_facility.hpp"

namespace facilities {

/// A container as it is typed (f19).
struct ContainerForm {
    base::FacilityId facility;
    std::string number, name;
    std::optional<std::string> kind, place, plan_object;
    Grade grade;
    Lock lock;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(ContainerForm, (), (facility, number, name, kind, place, plan_object, grade, lock, on))

/// What the rule must know. `plan_objects`: ids of the containers on the facility's latest plan.
struct ContainerPlace {
    State state;
    bool number_taken;
    std::vector<std::string> plan_objects;
};
base::Result<ContainerDescribed> decide(const ContainerForm&, const std::optional<ContainerPlace>&);

struct RemoveContainer {
    base::Uuid container;
    std::string reason, emptied;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(RemoveContainer, (), (container, reason, emptied, on))

struct KnownContainer {
    Lock lock;
    bool removed;
    std::size_t keys;
};
base::Result<ContainerRemoved> decide(const RemoveContainer&, const std::optional<KnownContainer>&);

/// 番号の変更. Never the number itself.
struct ChangeCode {
    base::Uuid container;
    std::string reason;
    std::vector<base::PersonId> known_by;
    std::optional<base::Day> on;
};
BOOST_DESCRIBE_STRUCT(ChangeCode, (), (container, reason, known_by, on))

/// `people_known`: whether each of known_by is a person of the company.
base::Result<CodeChanged> decide(const ChangeCode&, const std::optional<KnownContainer>&, bool people_known);

}  // namespace facilities
