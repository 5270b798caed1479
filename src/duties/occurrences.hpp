#pragma once
#include "catalog/duties.hpp"
#include "duties/api.hpp"
#include "duties/tables.hpp"
#include "schedule/cycle.hpp"
#include "service/slice.hpp"

namespace duties {

/// done: in time; late: done after its due day; due: open, or near; planned: still to come.
enum class State { done, late, overdue, due, planned };
BOOST_DESCRIBE_ENUM(State, done, late, overdue, due, planned)

/// A turn of a duty, what closed it and how it stands: read from duties × cycle × facts, recorded nowhere.
struct Occurrence {
    const catalog::Duty* duty;
    schedule::Turn turn;
    State state = State::planned;
    std::optional<base::Day> done_on = {};
    std::optional<base::PersonId> performed_by = {};
    std::string evidence = {}, link = {};
    std::optional<base::Uuid> record = {};  // of the record that closed it
    std::optional<base::Uuid> event = {};   // of what started it
    std::string what = {};                  // what happened
};

/// A time a duty was done, from a record or from another slice's facts.
struct Closing {
    base::Day on;
    std::optional<base::Day> due, through;  // the turns it names
    std::optional<base::PersonId> performed_by = {};
    std::string evidence = {}, link = {};
    std::optional<base::Uuid> record = {};
};

/// Which closing closes which turn: those that name a turn close it; the others, each in the order of its day, the oldest open turn
/// that had opened and whose next turn was not past due. What comes too late for that leaves the turn undone. Pure.
void settle(std::vector<Occurrence>&, std::vector<Closing>, base::Day today, int near_days);

/// All turns due from `from` to `to` of the duties that bind the company and are not left out, by due day; those of duties begun
/// before the company's start (readiness.yaml operation_start) are none. Kept while nothing is recorded.
std::shared_ptr<const std::vector<Occurrence>> occurrences(const service::Query&, base::Day from, base::Day to);

/// The day from which duties count; nothing: neither a contract nor a 総括責任者 yet.
std::optional<base::Day> start(const service::Query&);
/// Duties of the editions that bind the company, in the order of the catalogue, without those left out.
std::vector<const catalog::Duty*> duties_in_force(const service::Query&);
/// Why a duty is left out on the day; nothing if it is not.
std::optional<ExclusionRow> exclusion(const service::Query&, const std::string& duty);
/// Every time the duty was done, oldest first.
std::vector<Closing> closings(const service::Query&, const catalog::Duty&);

/// A fiscal year's first and last day.
base::Day first_of(int fiscal_year);
base::Day last_of(int fiscal_year);

}  // namespace duties
