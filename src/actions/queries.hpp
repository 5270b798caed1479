#pragma once
#include "actions/facts.hpp"
#include "service/slice.hpp"

/// What the screens of the actions ask for.
namespace actions {

struct ActionLine {
    base::ActionId id;
    std::string number, title, severity, responsible;
    base::Day found_on, due;
    std::string state;  // open, done, closed
    bool late;
    std::optional<base::Day> done_on, effect_due, closed_on;
};
BOOST_DESCRIBE_STRUCT(ActionLine, (),
                      (id, number, title, severity, responsible, found_on, due, state, late, done_on, effect_due, closed_on))
base::Result<std::vector<ActionLine>> actions(const service::Query&, const service::NoAsk&);

struct HistoryLine {
    base::Day day;
    std::string what, person, text;
    std::optional<base::Day> due;
};
BOOST_DESCRIBE_STRUCT(HistoryLine, (), (day, what, person, text, due))

struct ActionAnswer {
    base::ActionId id;
    std::string number, title, detail, severity, slice, kind, link, responsible_name, cause, plan, result, done_by, checked_by;
    base::PersonId responsible;
    base::Uuid about;
    base::Day found_on, opened_on, due, plan_due;
    std::optional<base::Day> planned_on, done_on, effect_due, closed_on;
    std::string state;
    bool late;
    std::vector<HistoryLine> history;
    bool may_edit, may_check, may_reopen;
    bool own;  // the caller is responsible, or did it: somebody else checks the effect
    std::int64_t last_seq;
};
BOOST_DESCRIBE_STRUCT(ActionAnswer, (),
                      (id, number, title, detail, severity, slice, kind, link, responsible_name, cause, plan, result, done_by,
                       checked_by, responsible, about, found_on, opened_on, due, plan_due, planned_on, done_on, effect_due,
                       closed_on, state, late, history, may_edit, may_check, may_reopen, own, last_seq))
struct ActionAsk {
    base::ActionId action;
};
BOOST_DESCRIBE_STRUCT(ActionAsk, (), (action))
base::Result<ActionAnswer> action_answer(const service::Query&, const ActionAsk&);
base::Result<service::Paper> sheet(const service::Query&, const ActionAsk&);

std::vector<service::Task> tasks(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);
std::vector<documents::block::Any> chapter(const service::Query&);

/// What is kept here about one person.
std::vector<service::PersonSection> person_sections();

}  // namespace actions
