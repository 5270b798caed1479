#pragma once
#include "programme/schedule.hpp"
#include "service/slice.hpp"

/// What other slices may ask of the programme.
namespace programme {

struct StepCard {
    int number;
    service::Text title;
    int items;  // work items
    int percent;
    State state;
    std::optional<base::Day> until;
};
BOOST_DESCRIBE_STRUCT(StepCard, (), (number, title, items, percent, state, until))

struct ProgressCard {
    std::optional<base::Day> start, until;  // nothing before it was started
    int week, percent;
    std::vector<StepCard> steps;
};
BOOST_DESCRIBE_STRUCT(ProgressCard, (), (start, until, week, percent, steps))

/// How far the building of the framework is on the day asked for.
ProgressCard progress_card(const service::Query&);

}  // namespace programme
