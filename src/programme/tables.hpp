#pragma once
#include "journal/model.hpp"
#include "programme/facts.hpp"

/// The programme slice's reading of the journal. apply() is the only writer of these tables.
namespace programme {

struct RunRow {
    base::Uuid subject;
    std::string programme;
    base::Day starts_on;
    std::int64_t seq;  // of its last entry, for If-Match
};
BOOST_DESCRIBE_STRUCT(RunRow, (), (subject, programme, starts_on, seq))

struct PlanRow {
    base::Uuid subject;  // the run
    std::string item;
    int start_week, weeks;
    std::optional<base::PersonId> person;
    std::string reason;
    base::Day planned_on;
};
BOOST_DESCRIBE_STRUCT(PlanRow, (), (subject, item, start_week, weeks, person, reason, planned_on))

struct RemarkRow {
    base::Uuid subject;
    std::string item, remark;
    std::optional<base::PersonId> said_by;
    base::Day said_on;
};
BOOST_DESCRIBE_STRUCT(RemarkRow, (), (subject, item, remark, said_by, said_on))

extern const store::Table<RunRow> run_table;
extern const store::Table<PlanRow> plan_table;
extern const store::Table<RemarkRow> remark_table;

/// The run of a programme, or nothing before it was started.
std::optional<RunRow> run_of(const store::Snapshot&, const std::string& programme);

journal::Readings readings();

}  // namespace programme
