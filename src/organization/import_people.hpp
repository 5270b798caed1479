#pragma once
#include "organization/people_list.hpp"

namespace organization {

/// A person the company knows, by number.
struct OnRecord {
    base::PersonId person;
    PersonDescribed now;
    std::optional<base::Day> left;
};

/// What a row of the list comes to.
struct PlannedPerson {
    enum class State { added, changed, same, faulty };
    State state = State::same;
    std::uint32_t row = 0;
    std::optional<base::PersonId> person;  // whom it changes
    PersonDescribed before, after;
    base::Faults faults;  // paths are cells: "E12"
};

/// The list against the record: update by number, what a list leaves out stays, nobody is deleted. Pure.
std::vector<PlannedPerson> decide(const std::vector<ListedPerson>&, const std::map<std::string, OnRecord>&);

}  // namespace organization
