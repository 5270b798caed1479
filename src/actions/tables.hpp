#pragma once
#include "actions/standing.hpp"
#include "journal/model.hpp"

/// The reading of the journal: actions and what happened to them. apply() is the only writer of these tables.
namespace actions {

struct ActionRow {
    base::ActionId subject;
    std::string number, slice, kind;
    base::Uuid about;
    std::string title, detail;
    Severity severity;
    base::Day found_on, opened_on, due;
    base::PersonId responsible;
    std::string link, cause, plan;
    std::optional<base::Day> planned_on;
    State state;
    std::string result;
    std::optional<base::Day> done_on, effect_due, closed_on;
    std::optional<base::PersonId> done_by, checked_by;
    base::Day last;    // the day of the last thing that happened
    std::int64_t seq;  // the last one, for If-Match

    /// Past its limit: of being done, or of the check of its effect.
    bool late(base::Day day) const
    {
        return (state == State::open && due < day) || (state == State::done && effect_due && *effect_due < day);
    }
};
BOOST_DESCRIBE_STRUCT(ActionRow, (),
                      (subject, number, slice, kind, about, title, detail, severity, found_on, opened_on, due, responsible, link,
                       cause, plan, planned_on, state, result, done_on, effect_due, closed_on, done_by, checked_by, last, seq))

/// One line of the history; `place` counts within the action.
struct HistoryRow {
    base::ActionId subject;
    int place;
    base::Day day;
    std::string what;  // opened, planned, reassigned, noted, done, effective, not_effective, reopened
    std::optional<base::PersonId> person;
    std::string text;
    std::optional<base::Day> due;
};
BOOST_DESCRIBE_STRUCT(HistoryRow, (), (subject, place, day, what, person, text, due))

extern const store::Table<ActionRow> action_table;
extern const store::Table<HistoryRow> history_table;

journal::Readings readings();

}  // namespace actions
