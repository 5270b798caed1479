#pragma once
#include "ledgers/entry_check/records.hpp"

/// 着任・異動・離任: what is opened or closed in which order, and by when (people-consistency.yaml events).
namespace ledgers::entry_check {

/// A deadline beside the day of the event: so many business days or hours, of the file or a parameter, before or after it.
struct StepTime {
    std::string anchor;
    std::optional<int> offset;
    std::string unit;  // business_day, hour
    std::optional<std::string> param, direction;
};
BOOST_DESCRIBE_STRUCT(StepTime, (), (anchor, offset, unit, param, direction))

struct StepForm {
    std::string form;
    std::vector<std::string> columns;
};
BOOST_DESCRIBE_STRUCT(StepForm, (), (form, columns))

struct Step {
    int order = 0;
    std::string id;
    std::vector<std::string> who;  // roles
    StepTime by;
    std::string ja;
    std::optional<std::vector<StepForm>> writes;
    std::optional<catalog::Text> blocks;  // what may not happen before it is done
};
BOOST_DESCRIBE_STRUCT(Step, (), (order, id, who, by, ja, writes, blocks))

struct PersonEvent {
    std::string id;  // join, move, leave, ...
    catalog::Text title, trigger;
    std::string anchor;
    std::vector<std::string> requirements;
    std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(PersonEvent, (), (id, title, trigger, anchor, requirements, steps))

/// The events of people-consistency.yaml in its order.
std::vector<PersonEvent> read_events(const catalog::Catalog&);

/// By when: the day, and the minute of it where the step counts hours.
struct Due {
    base::Day day;
    std::optional<int> minute;
    friend bool operator==(const Due&, const Due&) = default;
};

/// By when a step must be done for an event on that day. Hours count from the minute given, else from the end of work that day.
Due due_of(const Records&, const Step&, base::Day anchor, std::optional<int> minute = {});

/// A step of a person's event: by when, whether it is done, and what of it is open.
struct Task {
    const Step* step;
    Due due;
    std::optional<bool> done;  // nothing: the books do not say
    std::vector<std::string> open;
    bool late = false;  // not done, and its day is over
};

/// The steps that close what a released or moving handler (a row of f08) has, in their order.
std::vector<Task> closings(Records&, const PersonEvent&, const Row& handler, base::Day anchor);
/// The steps that open what a new handler needs; each is done when its columns are filled in.
std::vector<Task> openings(Records&, const PersonEvent&, const Row& handler, base::Day anchor);

}  // namespace ledgers::entry_check
