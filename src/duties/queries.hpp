#pragma once
#include "duties/occurrences.hpp"
#include "duties/posts.hpp"
#include "service/slice.hpp"

/// Answers of the screens 年間計画 and 義務.
namespace duties {

using service::Text;

struct YearAsk {
    std::optional<int> fiscal_year;
    std::optional<std::string> role;
};
BOOST_DESCRIBE_STRUCT(YearAsk, (), (fiscal_year, role))

/// A month of a duty: how many turns are due in it, and how they stand. `state` is the worst; nothing: no turn.
struct Cell {
    int month;
    std::optional<State> state;
    int turns = 0, done = 0;
    std::vector<base::Day> days;  // due days, if there are few
};
BOOST_DESCRIBE_STRUCT(Cell, (), (month, state, turns, done, days))

struct YearRow {
    std::string duty;
    Text title;
    std::string role;
    Text role_label;
    std::string who;  // empty: nobody
    Text cycle;
    bool unverified = false;  // 要確認
    std::vector<Cell> cells;  // April to March
};
BOOST_DESCRIBE_STRUCT(YearRow, (), (duty, title, role, role_label, who, cycle, unverified, cells))

struct Counts {
    int done = 0, late = 0, overdue = 0, due = 0, planned = 0;
    void add(State);
};
BOOST_DESCRIBE_STRUCT(Counts, (), (done, late, overdue, due, planned))

struct MonthAnswer {
    int month;
    Text title;
    std::string guidance;
};
BOOST_DESCRIBE_STRUCT(MonthAnswer, (), (month, title, guidance))

struct RoleAnswer {
    std::string id;
    Text label;
};
BOOST_DESCRIBE_STRUCT(RoleAnswer, (), (id, label))

struct YearAnswer {
    int fiscal_year;
    std::string name;  // 令和8年度
    std::optional<base::Day> start;
    Counts counts;
    std::vector<MonthAnswer> months;
    std::vector<YearRow> rows;
    std::vector<RoleAnswer> roles;
};
BOOST_DESCRIBE_STRUCT(YearAnswer, (), (fiscal_year, name, start, counts, months, rows, roles))
/// The year asked for, or that of the day; duties.bad_year outside 2015 to 2098.
base::Result<int> fiscal_year_of(const service::Query&, const std::optional<int>& asked);
base::Result<YearAnswer> year(const service::Query&, const YearAsk&);

struct DutyAsk {
    std::string duty;
};
BOOST_DESCRIBE_STRUCT(DutyAsk, (), (duty))

struct TurnAnswer {
    base::Day opens, due;
    State state;
    std::optional<base::Day> done_on;
    std::string performed_by, evidence, link, what;
    std::optional<base::Uuid> event;
};
BOOST_DESCRIBE_STRUCT(TurnAnswer, (), (opens, due, state, done_on, performed_by, evidence, link, what, event))

struct RequirementAnswer {
    std::string id, ref;
    Text title;
};
BOOST_DESCRIBE_STRUCT(RequirementAnswer, (), (id, ref, title))

struct FormAnswer {
    std::string id;
    Text title;
};
BOOST_DESCRIBE_STRUCT(FormAnswer, (), (id, title))

struct AssignmentAnswer {
    base::Day since;
    std::string person, deputy, reason;
};
BOOST_DESCRIBE_STRUCT(AssignmentAnswer, (), (since, person, deputy, reason))

struct ExclusionAnswer {
    base::Uuid id;
    Standing standing;
    std::string reason;
    base::Day requested_on, review_on;
    std::string end_reason;
};
BOOST_DESCRIBE_STRUCT(ExclusionAnswer, (), (id, standing, reason, requested_on, review_on, end_reason))

struct RecordAnswer {
    base::Uuid id;
    base::Day on;
    std::optional<base::Day> due, through;
    std::string performed_by, evidence, link, remark, recorded_by;
    base::Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(RecordAnswer, (), (id, on, due, through, performed_by, evidence, link, remark, recorded_by, recorded_at))

struct DutyAnswer {
    std::string id;
    Text title, cycle, role, deputy_role;
    std::vector<RequirementAnswer> requirements;
    std::vector<FormAnswer> forms;
    bool follows_events, own_rule, unverified;
    std::string who, deputies, by;  // by: holder, deputy_of_holder, deputy_role, assigned, nobody
    Text closed_by;
    std::vector<Text> how_to;
    std::vector<int> lead_days;
    std::vector<TurnAnswer> turns;  // of the year, and those that are open
    std::vector<RecordAnswer> records;
    std::vector<AssignmentAnswer> assignments;
    std::optional<ExclusionAnswer> exclusion;  // the latest
    bool may_record;
};
BOOST_DESCRIBE_STRUCT(DutyAnswer, (),
                      (id, title, cycle, role, deputy_role, requirements, forms, follows_events, own_rule, unverified, who,
                       deputies, by, closed_by, how_to, lead_days, turns, records, assignments, exclusion, may_record))
base::Result<DutyAnswer> duty_answer(const service::Query&, const DutyAsk&);

struct PeriodAsk {
    std::optional<base::Day> from, to;  // nothing: the fiscal year of the day asked for
    std::optional<bool> mine;
};
BOOST_DESCRIBE_STRUCT(PeriodAsk, (), (from, to, mine))

struct OccurrenceLine {
    base::Day due;
    State state;
    std::string duty, title, role, who, cycle;
    std::optional<base::Day> done_on;
    std::string performed_by, evidence, forms;
};
BOOST_DESCRIBE_STRUCT(OccurrenceLine, (), (due, state, duty, title, role, who, cycle, done_on, performed_by, evidence, forms))
base::Result<std::vector<OccurrenceLine>> occurrence_lines(const service::Query&, const PeriodAsk&);

struct WhatIfAsk {
    base::PersonId person;
    std::optional<base::Day> from;
};
BOOST_DESCRIBE_STRUCT(WhatIfAsk, (), (person, from))

struct WhatIfLine {
    std::string duty;
    Text title, role;
    std::string now, then, by;
    std::optional<base::Day> next_due;
};
BOOST_DESCRIBE_STRUCT(WhatIfLine, (), (duty, title, role, now, then, by, next_due))

struct WhatIfAnswer {
    std::string person;
    base::Day from;
    int ownerless;
    std::vector<WhatIfLine> rows;  // duties whose responsible person changes, ownerless ones first
};
BOOST_DESCRIBE_STRUCT(WhatIfAnswer, (), (person, from, ownerless, rows))
base::Result<WhatIfAnswer> what_if(const service::Query&, const WhatIfAsk&);

struct ClosedDay {
    base::Day day;
    Text name;
    bool unconfirmed, company;
    bool open;
    std::optional<base::Uuid> id;  // of days the company set
};
BOOST_DESCRIBE_STRUCT(ClosedDay, (), (day, name, unconfirmed, company, open, id))

struct CalendarAnswer {
    int fiscal_year, business_days;
    std::vector<ClosedDay> days;  // holidays and the company's own, without plain weekends
};
BOOST_DESCRIBE_STRUCT(CalendarAnswer, (), (fiscal_year, business_days, days))
base::Result<CalendarAnswer> calendar_answer(const service::Query&, const YearAsk&);

/// Whether the caller may record that this duty was done: who answers for it, their deputy, or who manages the plan.
bool may_record(const service::Query&, const catalog::Duty&, const Posts&);

std::vector<service::Task> tasks(const service::Query&);
std::vector<service::Hit> search(const service::Query&, const std::string& key);
service::Finding calendar_set(const service::Query&);
service::Finding none_overdue(const service::Query&);
service::Finding plan_approved(const service::Query&);
std::vector<documents::block::Any> chapter(const service::Query&);
base::Result<service::Paper> year_paper(const service::Query&, const YearAsk&);

/// The person's duties of the coming year as an iCalendar file (RFC 5545): open turns, without those of every business day.
std::string calendar_of(const service::Query&, const base::PersonId&);
struct FeedAnswer {
    base::Uuid id;
    base::Day opened_on;
};
BOOST_DESCRIBE_STRUCT(FeedAnswer, (), (id, opened_on))
struct FeedsAnswer {
    std::vector<FeedAnswer> open;
};
BOOST_DESCRIBE_STRUCT(FeedsAnswer, (), (open))
/// The caller's own subscriptions that are open.
base::Result<FeedsAnswer> own_feeds(const service::Query&, const service::NoAsk&);
/// Whose calendar this token opens; nothing for a token that never was, was closed, or whose person is gone.
std::optional<base::PersonId> person_of_feed(const store::Snapshot&, const std::string& token, base::Day);

base::Result<service::Paper> own_calendar(const service::Query&, const service::NoAsk&);

/// What is kept here about one person.
std::vector<service::PersonSection> person_sections();

}  // namespace duties
