#pragma once
#include "catalog/text.hpp"

namespace catalog {

struct Duration {
    int min_weeks = 0, max_weeks = 0, plan_weeks = 0;
    std::string ja;
};
BOOST_DESCRIBE_STRUCT(Duration, (), (min_weeks, max_weeks, plan_weeks, ja))

/// 体制づくりの支援, 運用・管理の支援.
struct SupportProgramme {
    std::string id, ja, en;
    Duration duration;
};
BOOST_DESCRIBE_STRUCT(SupportProgramme, (), (id, ja, en, duration))

/// Weeks of the plan, from 1.
struct Weeks {
    int start = 0, length = 0;
};
BOOST_DESCRIBE_STRUCT(Weeks, (), (start, length))

struct Step {
    std::string id, programme;
    int number = 0;
    std::string ja, en;
    Weeks weeks;
    Text gate;  // what must stand before the next step
};
BOOST_DESCRIBE_STRUCT(Step, (), (id, programme, number, ja, en, weeks, gate))

/// A work item: its progress is computed from the checks, never typed in.
struct WorkItem {
    std::string id, programme, step, group;  // step in programme A, group in programme B
    int number = 0;
    std::string ja, en;
    std::vector<std::string> requirement;
    Text purpose, guidance;
    std::vector<std::string> deliverables;  // forms
    std::vector<Text> documents, done_when, visit_agenda, questions;
    std::vector<std::string> checks;  // readiness checks its progress is computed from
    Weeks weeks;
};
BOOST_DESCRIBE_STRUCT(WorkItem, (),
                      (id, programme, step, group, number, ja, en, requirement, purpose, guidance, deliverables, documents,
                       done_when, visit_agenda, questions, checks, weeks))

/// programme.yaml.
struct Programme {
    std::vector<SupportProgramme> programmes;
    std::vector<Step> steps;
    std::vector<Named> groups_b;
    std::vector<WorkItem> work_items;
};
BOOST_DESCRIBE_STRUCT(Programme, (), (programmes, steps, groups_b, work_items))

}  // namespace catalog
