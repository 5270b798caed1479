#pragma once
#include "base/result.hpp"
#include "custody/facts.hpp"
#include "custody/machine/judge.hpp"

namespace custody {

/// Something that is done with a listed thing, as it is typed; which fields count is said by the event's `data` in custody.yaml.
struct ActForm {
    base::Uuid item;
    std::string event;
    base::PersonId person;
    std::optional<base::PersonId> permitted_by, witness;
    std::optional<std::string> purpose;
    std::optional<base::Day> due;
    std::optional<bool> reading;  // 閲覧
    std::optional<machine::Disposal> action;
    std::optional<std::string> ministry_no;
    std::optional<int> quantity;
    std::optional<std::string> method, storage;
    std::optional<bool> verified;
    std::optional<std::string> remarks;
    bool as_found;
    base::Day on;
    std::string time;  // 10:05 in Japan
};
BOOST_DESCRIBE_STRUCT(ActForm, (),
                      (item, event, person, permitted_by, witness, purpose, due, reading, action, ministry_no, quantity, method,
                       storage, verified, remarks, as_found, on, time))

/// The events this program records for an item: each leads to one state.
bool recorded(std::string_view event);

/// What is typed, as the rules of custody.yaml look at it; refused when the time is none.
base::Result<machine::Act> act_of(const ActForm&);

/// Whether it may be done, or what was wrong about it. Pure.
base::Result<Acted> decide(const ActForm&, const machine::Case&, const std::string& row_no);

}  // namespace custody
