#pragma once
#include "base/describe.hpp"
#include "base/id.hpp"

/// What the programme slice can record. Progress is computed, never recorded.
namespace programme {

/// A programme begins; its week 1 begins on `start`.
struct Started {
    static constexpr auto fact = "programme.started.v1";
    static constexpr bool founding = true;
    std::string programme;  // programme.a, programme.b
    base::Day start;
};
BOOST_DESCRIBE_STRUCT(Started, (), (programme, start))

/// The weeks of a work item and who sees to it; the latest plan of an item counts.
struct Planned {
    static constexpr auto fact = "programme.planned.v1";
    std::string item;
    int start_week, weeks;
    std::optional<base::PersonId> person;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Planned, (), (item, start_week, weeks, person, reason))

/// 助言: what the supporter said about an item, on the day of the visit.
struct Remarked {
    static constexpr auto fact = "programme.remarked.v1";
    static constexpr bool founding = true;
    std::string item, text;
    std::optional<base::PersonId> by;
};
BOOST_DESCRIBE_STRUCT(Remarked, (), (item, text, by))

}  // namespace programme
